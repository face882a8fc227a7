import type { Graph } from "@orderloom/schema/graph/graph";

/** Makes ids for new things. Given to pure code as an argument. */
export type MakeId = (prefix: string) => string;

/**
 * Ids that this graph does not use yet, the shortest first: `approval`, `approval_2`. They are read by people: traces
 * show them and templates name them (`outputs.approval.comment`), so hyphens become underscores. One maker never
 * gives an id twice.
 */
export function idMaker(graph: Graph): MakeId {
  const used = new Set(
    [...graph.nodes, ...graph.edges, ...graph.notes, ...graph.groups, ...(graph.trials?.tests ?? [])].map(
      ({ id }) => id,
    ),
  );
  return (prefix) => {
    const base = prefix.replaceAll(/[^A-Za-z0-9]+/g, "_").slice(0, 48);
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}_${number}`;
    used.add(id);
    return id;
  };
}
