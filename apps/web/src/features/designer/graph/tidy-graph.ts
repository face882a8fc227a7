import { Graph as Layout, layout } from "@dagrejs/dagre";
import type { Graph, GraphEdge } from "@orderloom/schema/graph";
import type { Position } from "./graph-command.ts";

/** The size of a node on the canvas, in its own units (pixels at zoom 1). */
export const NODE_SIZE = { width: 200, height: 56 } as const;

/** Room for port labels and for the wires' turns between two columns, and between two rows. */
const GAP = { column: 120, row: 40 } as const;
/** Nodes are dropped and nudged on this grid. */
export const GRID = 8;

/**
 * Positions that draw the flow from left to right in columns. Wires of one node keep the order of its ports
 * (`portRank`), so that "yes" stays above "no". Nodes without any wire keep their place below the rest.
 */
export function tidyGraph(
  graph: Graph,
  portRank: (node: string, port: string) => number,
): Readonly<Record<string, Position>> {
  const wired = new Set(graph.edges.flatMap((edge) => [edge.from.node, edge.to.node]));
  const plan = new Layout({ multigraph: true });
  plan.setGraph({ rankdir: "LR", nodesep: GAP.row, ranksep: GAP.column, edgesep: 16 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) if (wired.has(node.id)) plan.setNode(node.id, { ...NODE_SIZE });
  const edges = graph.edges.toSorted(
    (one, two) =>
      portRank(one.from.node, one.from.port) - portRank(two.from.node, two.from.port) || one.order - two.order,
  );
  for (const edge of edges) {
    if (plan.hasNode(edge.from.node) && plan.hasNode(edge.to.node))
      plan.setEdge(edge.from.node, edge.to.node, {}, edge.id);
  }
  layout(plan, { constraints: siblingsInOrder(edges) });
  const positions = plan.nodes().map((id): [string, Position] => {
    const place = plan.node(id);
    return [id, { x: snap((place.x ?? 0) - NODE_SIZE.width / 2), y: snap((place.y ?? 0) - NODE_SIZE.height / 2) }];
  });
  return { ...Object.fromEntries(positions), ...besideTheRest(graph, wired, positions) };
}

/**
 * Pairs of branch targets, upper first. Only targets with one way in are held: two sources could otherwise ask for
 * opposite orders, which no layout can give.
 */
function siblingsInOrder(edges: readonly GraphEdge[]): { left: string; right: string }[] {
  const ways = new Map<string, number>();
  for (const edge of edges) ways.set(edge.to.node, (ways.get(edge.to.node) ?? 0) + 1);
  const last = new Map<string, string>();
  const pairs: { left: string; right: string }[] = [];
  for (const edge of edges) {
    if (ways.get(edge.to.node) !== 1) continue;
    const above = last.get(edge.from.node);
    if (above !== undefined) pairs.push({ left: above, right: edge.to.node });
    last.set(edge.from.node, edge.to.node);
  }
  return pairs;
}

function besideTheRest(
  graph: Graph,
  wired: ReadonlySet<string>,
  placed: readonly (readonly [string, Position])[],
): Readonly<Record<string, Position>> {
  const bottom = placed.reduce((lowest, [, place]) => Math.max(lowest, place.y + NODE_SIZE.height + GAP.row * 2), 0);
  const loose = graph.nodes.filter((node) => !wired.has(node.id));
  return Object.fromEntries(
    loose.map((node, index) => [node.id, { x: snap(index * (NODE_SIZE.width + GAP.row)), y: snap(bottom) }]),
  );
}

/** The nearest point of the grid that nodes are dropped on. */
export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
