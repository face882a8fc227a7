import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { diffGraphs, type GraphDiff } from "@orderloom/schema/graph/graph-diff";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";

/** Two graphs in one picture: the second, with what only the first has as ghosts. */
export type Comparison = {
  readonly diff: GraphDiff;
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, "added" | "removed" | "changed">;
  readonly edges: ReadonlyMap<string, "added" | "removed">;
};

/** Compares two graphs and draws them in one. Ghosts stand where they stood, or below whatever stands there now. */
export function compareGraphs(before: Graph, after: Graph): Comparison {
  const diff = diffGraphs(before, after);
  const ghosts = placeGhosts(after.nodes, diff.nodes.removed);
  const gone = diff.edges.removed.map(ghostOf);
  return {
    diff,
    graph: { ...after, nodes: [...after.nodes, ...ghosts], edges: [...after.edges, ...gone] },
    nodes: new Map([
      ...diff.nodes.added.map(({ id }) => [id, "added"] as const),
      ...ghosts.map(({ id }) => [id, "removed"] as const),
      ...diff.nodes.changed.map(({ after: { id } }) => [id, "changed"] as const),
    ]),
    edges: new Map([
      ...diff.edges.added.map(({ id }) => [id, "added"] as const),
      ...gone.map(({ id }) => [id, "removed"] as const),
    ]),
  };
}

/** An id of its own: a wire of the second graph may have the same. */
function ghostOf(edge: GraphEdge): GraphEdge {
  return { ...edge, id: `gone-${edge.id}` };
}

const GAP = 24;

function placeGhosts(there: readonly GraphNode[], removed: readonly GraphNode[]): readonly GraphNode[] {
  const placed: GraphNode[] = [];
  for (const node of removed) {
    let { position } = node;
    while ([...there, ...placed].some((other) => overlaps(other.position, position))) {
      position = { x: position.x, y: position.y + NODE_SIZE.height + GAP };
    }
    placed.push({ ...node, position });
  }
  return placed;
}

function overlaps(one: GraphNode["position"], other: GraphNode["position"]): boolean {
  return Math.abs(one.x - other.x) < NODE_SIZE.width && Math.abs(one.y - other.y) < NODE_SIZE.height;
}
