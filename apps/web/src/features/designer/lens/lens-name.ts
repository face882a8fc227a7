/** What a flow that works can be looked at through. */
export const LENS_NAMES = ["flight", "throughput", "errors", "waiting", "coverage"] as const;
export type LensName = (typeof LENS_NAMES)[number];

/** The lens that the address names; null for none. */
export function readLensName(text: string): LensName | null {
  return LENS_NAMES.find((name) => name === text) ?? null;
}
