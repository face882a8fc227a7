import { Graph as Layout, layout } from "@dagrejs/dagre";
import type { Graph } from "@orderloom/schema/graph/graph";
import type { Position } from "./graph-command.ts";
import { type Block, blocksOf, placesIn } from "./layout-blocks.ts";

/** Room for port labels and for the wires' turns between two columns, and between two rows. */
const GAP = { column: 104, row: 40 } as const;
/** Nodes are dropped and nudged on this grid. */
export const GRID = 8;

/**
 * Positions that draw the flow from left to right in columns. Branches keep the order of their ports (`portRank`) as
 * far as wires allow, so that "yes" stays above "no". A group is laid out as one piece and keeps its inner order, which
 * somebody drew by hand. What has no wire stands below the rest.
 */
export function tidyGraph(graph: Graph, portRank: PortRank): Readonly<Record<string, Position>> {
  const blocks = blocksOf(graph);
  const blockOf = new Map(blocks.flatMap((block) => block.nodes.map(({ id }) => [id, block.id] as const)));
  const edges = graph.edges
    .toSorted(
      (one, two) =>
        portRank(one.from.node, one.from.port) - portRank(two.from.node, two.from.port) || one.order - two.order,
    )
    .flatMap(({ id, from, to }): Wire[] => {
      const [source, target] = [blockOf.get(from.node), blockOf.get(to.node)];
      return source === undefined || target === undefined || source === target ? [] : [{ id, source, target }];
    });
  const wired = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const drawn = blocks.filter(({ id }) => wired.has(id));
  // The layout knows no ports, so whole drawings come out upside down. Of a drawing and its mirror the better is taken.
  const upright = layoutColumns({ blocks: drawn, edges, mirror: 1 });
  const mirrored = layoutColumns({ blocks: drawn, edges, mirror: -1 });
  const corners = crossings(mirrored, edges) < crossings(upright, edges) ? mirrored : upright;
  const loose = blocks.filter(({ id }) => !wired.has(id));
  const all = new Map([...corners, ...belowTheRest(loose, drawn, corners)]);
  return Object.fromEntries(blocks.flatMap((block) => placesIn(block, all.get(block.id) ?? block.position)));
}

/** The place of a port among those of its node, from the top. */
export type PortRank = (node: string, port: string) => number;

type Wire = { readonly id: string; readonly source: string; readonly target: string };
type Corners = ReadonlyMap<string, Position>;
type Drawing = { readonly blocks: readonly Block[]; readonly edges: readonly Wire[]; readonly mirror: 1 | -1 };

function layoutColumns({ blocks, edges, mirror }: Drawing): Corners {
  const plan = new Layout({ multigraph: true });
  plan.setGraph({ rankdir: "LR", nodesep: GAP.row, ranksep: GAP.column, edgesep: 16 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const { id, size } of blocks) plan.setNode(id, { ...size });
  for (const { id, source, target } of edges) plan.setEdge(source, target, {}, id);
  const pairs = siblingsInOrder(edges);
  layout(plan, { constraints: mirror === 1 ? pairs : pairs.map(({ left, right }) => ({ left: right, right: left })) });
  const corners = blocks.map(({ id, size }) => {
    const { x = 0, y = 0 } = plan.node(id);
    return { id, x: x - size.width / 2, y: y * mirror - size.height / 2 };
  });
  const top = Math.min(0, ...corners.map(({ y }) => y));
  return new Map(corners.map(({ id, x, y }) => [id, { x: snap(x), y: snap(y - top) }]));
}

/** How many pairs of branches stand against the order of their ports. */
function crossings(corners: Corners, edges: readonly Wire[]): number {
  const height = (edge: Wire) => corners.get(edge.target)?.y ?? 0;
  return edges.reduce((count, edge, index) => {
    const lower = edges.slice(index + 1).filter((other) => other.source === edge.source);
    return count + lower.filter((other) => height(other) < height(edge)).length;
  }, 0);
}

/**
 * Pairs of branch targets, upper first. Only targets with one way in are held: two sources could otherwise ask for
 * opposite orders, which no layout can give.
 */
function siblingsInOrder(edges: readonly Wire[]): { left: string; right: string }[] {
  const ways = new Map<string, number>();
  for (const { target } of edges) ways.set(target, (ways.get(target) ?? 0) + 1);
  const last = new Map<string, string>();
  const pairs: { left: string; right: string }[] = [];
  for (const { source, target } of edges) {
    if (ways.get(target) !== 1) continue;
    const above = last.get(source);
    if (above !== undefined) pairs.push({ left: above, right: target });
    last.set(source, target);
  }
  return pairs;
}

function belowTheRest(loose: readonly Block[], drawn: readonly Block[], corners: Corners): Corners {
  const bottoms = drawn.map(({ id, size }) => (corners.get(id)?.y ?? 0) + size.height + GAP.row * 2);
  const y = snap(Math.max(0, ...bottoms));
  let x = 0;
  return new Map(
    loose.map(({ id, size }) => {
      const corner = { x: snap(x), y };
      x += size.width + GAP.row;
      return [id, corner] as const;
    }),
  );
}

/** The nearest point of the grid that nodes are dropped on. */
export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
