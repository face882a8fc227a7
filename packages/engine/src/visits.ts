/** How often each node was visited, by node id. */
export type Visits = Readonly<Record<string, number>>;

/** The number of the next visit to a node, from 1. Own properties only: `constructor` is a fine node id. */
export function nextVisit(visits: Visits, node: string): number {
  return (Object.hasOwn(visits, node) ? (visits[node] ?? 0) : 0) + 1;
}

/** The id of one visit to one node, unique within a run. */
export function stepId(node: string, visit: number): string {
  return `${node}:${visit}`;
}
