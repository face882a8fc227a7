import type { Graph, GraphEdge } from "@orderloom/schema/graph/graph";
import type { GraphCommand } from "../graph/graph-command.ts";
import type { MakeId } from "../graph/make-id.ts";
import { canConnect } from "../graph/wire-edges.ts";

export type Ends = Pick<GraphEdge, "from" | "to">;

/** The wire that leaves a port, if any; one port takes one wire. */
export function wireFrom(graph: Graph, from: GraphEdge["from"]): GraphEdge | undefined {
  return graph.edges.find((edge) => edge.from.node === from.node && edge.from.port === from.port);
}

/**
 * The command that joins two ports. A port that has a wire already lets go of its old end: one port takes one wire.
 * Null when the two are joined already, or a node would lead to itself.
 */
export function connectCommand(graph: Graph, ends: Ends, makeId: MakeId): GraphCommand | null {
  const old = wireFrom(graph, ends.from);
  if (old)
    return canConnect(graph, { id: "", ...ends }) ? { type: "edge.move_end", edge: { id: old.id, ...ends } } : null;
  const edge = { id: makeId("edge"), ...ends };
  return canConnect(graph, edge) ? { type: "edge.connect", edge } : null;
}
