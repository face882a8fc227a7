import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { edgesBySource } from "../../../ui/flow-canvas/edges-by-source.ts";
import type { PortFace } from "../../../ui/flow-canvas/node-face.ts";

/** The ways out of a node, in the order drawn; ways that only a wire still knows come last. */
export type PortsOf = (node: GraphNode) => readonly PortFace[];

/**
 * A line of the outline: a node; a way out of one that branches; or a wire back to a node that stands elsewhere.
 * `via` is the wire by which a node is reached here.
 */
export type OutlineItem =
  | { readonly type: "node"; readonly key: string; readonly node: GraphNode; readonly via: GraphEdge | null }
  | { readonly type: "port"; readonly key: string; readonly node: GraphNode; readonly port: PortFace }
  | { readonly type: "link"; readonly key: string; readonly edge: GraphEdge; readonly to: GraphNode };

/** A line with its place in the tree, as a screen reader tells it. Levels and places count from one. */
export type OutlineRow = OutlineItem & {
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly parent: string | null;
  /** Null for a line that has nothing below it. */
  readonly isOpen: boolean | null;
};

type Branch = { readonly item: OutlineItem; readonly below: readonly Branch[] };

/**
 * The flow as lines of a tree. What follows one upon another stands on one level, only branches go deeper; so a long
 * flow stays narrow. Each node stands once, where it is reached first; other wires to it are links. What lies in a
 * closed line is left out.
 */
export function outlineRows(graph: Graph, portsOf: PortsOf, closed: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (branches: readonly Branch[], level: number, parent: string | null) => {
    branches.forEach(({ item, below }, index) => {
      const isOpen = below.length === 0 ? null : !closed.has(item.key);
      rows.push({ ...item, level, place: index + 1, siblings: branches.length, parent, isOpen });
      if (isOpen) add(below, level + 1, item.key);
    });
  };
  add(branchesOf(graph, portsOf), 1, null);
  return rows;
}

/** The key of the line that a node has. */
export function nodeKey(nodeId: string): string {
  return `node:${nodeId}`;
}

function branchesOf(graph: Graph, portsOf: PortsOf): readonly Branch[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const leaving = edgesBySource(graph.edges);
  const entered = new Set(graph.edges.map((edge) => edge.to.node));
  const told = new Set<string>();

  const follow = (first: GraphNode, via: GraphEdge | null): readonly Branch[] => {
    const line: Branch[] = [];
    let node: GraphNode | undefined = first;
    let wire = via;
    while (node) {
      if (told.has(node.id)) {
        if (wire) line.push({ item: { type: "link", key: `wire:${wire.id}`, edge: wire, to: node }, below: [] });
        return line;
      }
      told.add(node.id);
      const next = onwards(node);
      line.push({ item: { type: "node", key: nodeKey(node.id), node, via: wire }, below: next ? [] : ways(node) });
      wire = next;
      node = next ? nodes.get(next.to.node) : undefined;
    }
    return line;
  };
  /** The only wire of a node that cannot branch. */
  const onwards = (node: GraphNode): GraphEdge | null => {
    const wires = leaving.get(node.id) ?? [];
    return portsOf(node).length === 1 && wires.length === 1 ? (wires[0] ?? null) : null;
  };
  const ways = (node: GraphNode): readonly Branch[] => {
    const ports = portsOf(node);
    const wires = leaving.get(node.id) ?? [];
    if (ports.length <= 1 && wires.length === 0) return [];
    return ports.map((port) => ({
      item: { type: "port", key: `port:${node.id}:${port.id}`, node, port },
      below: wires
        .filter((edge) => edge.from.port === port.id)
        .toSorted((one, two) => one.order - two.order)
        .flatMap((edge) => {
          const to = nodes.get(edge.to.node);
          return to ? follow(to, edge) : [];
        }),
    }));
  };

  const byPlace = graph.nodes.toSorted(
    (one, two) => one.position.y - two.position.y || one.position.x - two.position.x,
  );
  const begins = byPlace.filter(({ id }) => !entered.has(id));
  // What only a circle leads to has no beginning; it is told from its topmost node.
  return [...begins, ...byPlace].flatMap((node) => (told.has(node.id) ? [] : follow(node, null)));
}
