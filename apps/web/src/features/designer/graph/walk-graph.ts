import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";

export type Direction = "left" | "right" | "up" | "down";

/**
 * Where an arrow key leads from a node: right along its first wire, left back along the one it came by (`cameFrom`
 * when that leads here), up and down among the nodes that share a source, else to the nearest node that way. Null
 * when there is nothing that way.
 */
export function walkGraph(
  graph: Graph,
  from: string,
  step: { direction: Direction; cameFrom: string | null },
): string | null {
  const node = graph.nodes.find(({ id }) => id === from);
  if (node === undefined) return graph.nodes[0]?.id ?? null;
  switch (step.direction) {
    case "right":
      return targetsOf(graph, from)[0] ?? null;
    case "left": {
      const sources = graph.edges.filter((edge) => edge.to.node === from).map((edge) => edge.from.node);
      return step.cameFrom !== null && sources.includes(step.cameFrom) ? step.cameFrom : (sources[0] ?? null);
    }
    case "up":
    case "down":
      return besides(graph, node, step.direction);
  }
}

/** The node to start walking at: the first trigger-like node (nothing leads to it), else the first of all. */
export function firstNode(graph: Graph): string | null {
  const entered = new Set(graph.edges.map((edge) => edge.to.node));
  return (graph.nodes.find((node) => !entered.has(node.id)) ?? graph.nodes[0])?.id ?? null;
}

/** Everything that can be reached along the wires from these nodes, or that leads to them, themselves included. */
export function reach(graph: Graph, from: readonly string[], direction: "left" | "right"): ReadonlySet<string> {
  const reached = new Set(from);
  const queue = [...from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const edge of graph.edges) {
      const [near, far] = direction === "right" ? [edge.from.node, edge.to.node] : [edge.to.node, edge.from.node];
      if (near !== id || reached.has(far)) continue;
      reached.add(far);
      queue.push(far);
    }
  }
  return reached;
}

function targetsOf(graph: Graph, id: string): readonly string[] {
  return wiresFrom(graph, id).map((edge) => edge.to.node);
}

function wiresFrom(graph: Graph, id: string): readonly GraphEdge[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const height = (edge: GraphEdge) => byId.get(edge.to.node)?.position.y ?? 0;
  return graph.edges.filter((edge) => edge.from.node === id).toSorted((one, two) => height(one) - height(two));
}

function besides(graph: Graph, node: GraphNode, direction: "up" | "down"): string | null {
  const sources = new Set(graph.edges.filter((edge) => edge.to.node === node.id).map((edge) => edge.from.node));
  const siblings = new Set(graph.edges.filter((edge) => sources.has(edge.from.node)).map((edge) => edge.to.node));
  const nearest = (nodes: readonly GraphNode[]) => nearestVertically(nodes, node, direction);
  return nearest(graph.nodes.filter(({ id }) => siblings.has(id))) ?? nearest(graph.nodes);
}

function nearestVertically(nodes: readonly GraphNode[], from: GraphNode, direction: "up" | "down"): string | null {
  const sign = direction === "down" ? 1 : -1;
  const distance = (node: GraphNode) =>
    Math.abs(node.position.y - from.position.y) + Math.abs(node.position.x - from.position.x) / 2;
  const ahead = nodes.filter((node) => node.id !== from.id && sign * (node.position.y - from.position.y) > 0);
  return ahead.toSorted((one, two) => distance(one) - distance(two))[0]?.id ?? null;
}
