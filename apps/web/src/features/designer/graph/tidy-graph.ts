import { Graph as Layout, layout } from "@dagrejs/dagre";
import type { Graph, GraphEdge } from "@orderloom/schema/graph";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import type { Position } from "./graph-command.ts";

/** Room for port labels and for the wires' turns between two columns, and between two rows. */
const GAP = { column: 104, row: 40 } as const;
/** Nodes are dropped and nudged on this grid. */
export const GRID = 8;

/**
 * Positions that draw the flow from left to right in columns. Branches keep the order of their ports (`portRank`) as
 * far as wires allow, so that "yes" stays above "no". Nodes without any wire stand below the rest.
 */
export function tidyGraph(graph: Graph, portRank: PortRank): Readonly<Record<string, Position>> {
  const edges = graph.edges.toSorted(
    (one, two) =>
      portRank(one.from.node, one.from.port) - portRank(two.from.node, two.from.port) || one.order - two.order,
  );
  const wired = new Set(edges.flatMap((edge) => [edge.from.node, edge.to.node]));
  const nodes = graph.nodes.map(({ id }) => id).filter((id) => wired.has(id));
  // The layout knows no ports, so whole drawings come out upside down. Of a drawing and its mirror the better is taken.
  const upright = layoutColumns({ nodes, edges, mirror: 1 });
  const mirrored = layoutColumns({ nodes, edges, mirror: -1 });
  const places = crossings(mirrored, edges) < crossings(upright, edges) ? mirrored : upright;
  return { ...Object.fromEntries(places), ...besideTheRest(graph, wired, [...places]) };
}

/** The place of a port among those of its node, from the top. */
export type PortRank = (node: string, port: string) => number;

type Places = ReadonlyMap<string, Position>;
type Drawing = { readonly nodes: readonly string[]; readonly edges: readonly GraphEdge[]; readonly mirror: 1 | -1 };

function layoutColumns({ nodes, edges, mirror }: Drawing): Places {
  const plan = new Layout({ multigraph: true });
  plan.setGraph({ rankdir: "LR", nodesep: GAP.row, ranksep: GAP.column, edgesep: 16 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const id of nodes) plan.setNode(id, { ...NODE_SIZE });
  for (const edge of edges) {
    if (plan.hasNode(edge.from.node) && plan.hasNode(edge.to.node)) {
      plan.setEdge(edge.from.node, edge.to.node, {}, edge.id);
    }
  }
  const pairs = siblingsInOrder(edges);
  layout(plan, { constraints: mirror === 1 ? pairs : pairs.map(({ left, right }) => ({ left: right, right: left })) });
  const centers = plan.nodes().map((id) => ({ id, x: plan.node(id).x ?? 0, y: (plan.node(id).y ?? 0) * mirror }));
  const top = Math.min(0, ...centers.map(({ y }) => y)) - NODE_SIZE.height / 2;
  return new Map(centers.map(({ id, x, y }) => [id, { x: snap(x - NODE_SIZE.width / 2), y: snap(y - top) }]));
}

/** How many pairs of branches stand against the order of their ports. */
function crossings(places: Places, edges: readonly GraphEdge[]): number {
  const height = (edge: GraphEdge) => places.get(edge.to.node)?.y ?? 0;
  return edges.reduce((count, edge, index) => {
    const lower = edges.slice(index + 1).filter((other) => other.from.node === edge.from.node);
    return count + lower.filter((other) => height(other) < height(edge)).length;
  }, 0);
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
