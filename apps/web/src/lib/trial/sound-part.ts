import type { Program } from "@orderloom/engine/program";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph, GraphEdge, GraphNode } from "@orderloom/schema/graph/graph";
import { nodeKey } from "@orderloom/schema/graph/node";
import { outputPorts } from "@orderloom/schema/graph/ports";
import { compileDraft } from "./play-trial.ts";

/** What of a draft can be played, and its program; null while nothing of it can. */
export type SoundPart = { readonly graph: Graph; readonly program: Program };

/**
 * The draft without what cannot be played: nodes that are not finished, and wires that leave by a port that is gone. A
 * way that led through such a node leads past it, so that what stands behind is still reached. A draft in which
 * everything can be played comes back itself.
 */
export function soundPart(graph: Graph): SoundPart | null {
  const whole = compileDraft(graph);
  if (whole) return { graph, program: whole };
  const broken = new Set(graph.nodes.filter((node) => !isSound(node)).map(({ id }) => id));
  const nodes = graph.nodes.filter(({ id }) => !broken.has(id));
  const sound: Graph = { ...graph, nodes, edges: [...wiresPast(graph, broken), ...wiresOf(graph, nodes)] };
  const program = compileDraft(sound);
  return program && { graph: sound, program };
}

function isSound(node: GraphNode): boolean {
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  return definition?.params.safeParse(node.params).success ?? false;
}

function wiresOf(graph: Graph, nodes: readonly GraphNode[]): readonly GraphEdge[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return graph.edges.filter(({ from, to }) => {
    const node = known.get(from.node);
    return node !== undefined && known.has(to.node) && leavesBy(node, from.port);
  });
}

function leavesBy(node: GraphNode, port: string): boolean {
  const definition = CATALOGUE.get(nodeKey(node.type, node.typeVersion));
  return definition !== undefined && outputPorts(definition, node).some(({ id }) => id === port);
}

/** Wires from what leads into a row of broken nodes to what comes after it. */
function wiresPast(graph: Graph, broken: ReadonlySet<string>): readonly GraphEdge[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.edges.flatMap((edge) => {
    const source = nodes.get(edge.from.node);
    if (!source || broken.has(source.id) || !broken.has(edge.to.node) || !leavesBy(source, edge.from.port)) return [];
    return behind(graph, broken, edge.to.node).map((target) => ({
      ...edge,
      id: `${edge.id}-${target}`.slice(0, 64),
      to: { node: target, port: "in" },
    }));
  });
}

/** The first nodes that can be played, along every way out of a broken one. */
function behind(graph: Graph, broken: ReadonlySet<string>, from: string): readonly string[] {
  const seen = new Set([from]);
  const found = new Set<string>();
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const { from: left, to } of graph.edges) {
      if (left.node !== id || seen.has(to.node)) continue;
      seen.add(to.node);
      if (broken.has(to.node)) queue.push(to.node);
      else found.add(to.node);
    }
  }
  return [...found];
}
