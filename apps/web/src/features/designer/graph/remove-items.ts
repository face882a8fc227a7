import type { Graph, GraphEdge } from "@orderloom/schema/graph/graph";
import { withoutNodes } from "./group-nodes.ts";
import { nextOrder } from "./wire-edges.ts";

/**
 * Removes nodes, wires, notes and groups by id, and every wire that would hang loose; a group goes without its nodes. With `heal`, what came in to a removed
 * node goes on to where its first wired port led, so that taking a step out does not cut the flow.
 */
export function removeItems(graph: Graph, ids: ReadonlySet<string>, heal: boolean): Graph {
  const gone = graph.nodes.filter((node) => ids.has(node.id)).map((node) => node.id);
  const kept = graph.edges.filter((edge) => !ids.has(edge.id));
  const edges = heal ? gone.reduce(healAround, kept) : kept;
  const goneNodes = new Set(gone);
  const next: Graph = {
    ...graph,
    nodes: keep(graph.nodes, (node) => !ids.has(node.id)),
    edges: keep(edges, (edge) => !goneNodes.has(edge.from.node) && !goneNodes.has(edge.to.node)),
    notes: keep(graph.notes, (note) => !ids.has(note.id)),
    groups: withoutNodes(
      graph.groups.filter((group) => !ids.has(group.id)),
      goneNodes,
    ),
  };
  const counts = ({ nodes, edges, notes, groups }: Graph) => [nodes, edges, notes, groups].map(({ length }) => length);
  const before = counts(graph);
  const changed = counts(next).some((count, index) => count !== before[index]);
  return changed ? next : graph;
}

/** The wires without those of a node; what came in to it goes on to where its first wired port led. */
export function healAround(edges: GraphEdge[], nodeId: string): GraphEdge[] {
  const incoming = edges.filter((edge) => edge.to.node === nodeId && edge.from.node !== nodeId);
  const outgoing = edges.filter((edge) => edge.from.node === nodeId && edge.to.node !== nodeId);
  const port = outgoing[0]?.from.port;
  const targets = outgoing.filter((edge) => edge.from.port === port).map((edge) => edge.to);
  const rest = edges.filter((edge) => edge.to.node !== nodeId && edge.from.node !== nodeId);
  return incoming.reduce((healed, wire) => targets.reduce((all, to) => heal(all, { ...wire, to }), healed), rest);
}

/** Adds a healed wire unless the same two ports are joined already; only the first may keep the old wire's id and place. */
function heal(edges: GraphEdge[], wire: GraphEdge): GraphEdge[] {
  const same = edges.some(
    ({ from, to }) =>
      from.node === wire.from.node &&
      from.port === wire.from.port &&
      to.node === wire.to.node &&
      to.port === wire.to.port,
  );
  if (same || wire.from.node === wire.to.node) return edges;
  if (!edges.some((edge) => edge.id === wire.id)) return [...edges, wire];
  return [...edges, { ...wire, id: unusedId(edges, wire.id), order: nextOrder(edges, wire.from) }];
}

/** An id like `base` that no wire has. */
export function unusedId(edges: readonly GraphEdge[], base: string): string {
  let number = 2;
  const candidate = () => `${base.slice(0, 56)}_${number}`;
  while (edges.some((edge) => edge.id === candidate())) number += 1;
  return candidate();
}

function keep<T>(list: T[], isKept: (item: T) => boolean): T[] {
  const kept = list.filter(isKept);
  return kept.length === list.length ? list : kept;
}
