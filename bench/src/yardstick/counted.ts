/**
 * The part of a queue that a rate is taken from. Before it a process just started compiles its code and fills its
 * memory; after it the last batches are small. The same for us and for rivals.
 */
export function countedPart(runs: number): { readonly from: number; readonly until: number } {
  return { from: Math.floor(runs * 0.4), until: Math.floor(runs * 0.9) };
}
