import type { z } from "zod";
import type { Json } from "../../json.ts";
import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { type Catalogue, type NodeDefinition, nodeKey, type Port } from "../node.ts";
import { INPUT_PORT_ID, withErrorPort } from "../ports.ts";

/** A node with all that checks ask of it, worked out once. */
export type NodeView = {
  readonly node: GraphNode;
  /** Null when the catalogue does not know the type or the version. */
  readonly definition: NodeDefinition | null;
  readonly parsed: z.ZodSafeParseResult<unknown> | null;
  /** Null while it cannot be told which ports the node has: unknown node, or params that are not complete. */
  readonly ports: readonly Port[] | null;
};

/** What is wrong with an edge by itself. */
export type EdgeFault = "from_node" | "to_node" | "from_port" | "to_port" | "into_trigger";

export type EdgeView = { readonly edge: GraphEdge; readonly fault: EdgeFault | null };

/** A graph prepared for the checks. Of nodes with the same id the first counts. */
export type GraphView = {
  readonly graph: Graph;
  readonly catalogue: Catalogue;
  readonly nodes: ReadonlyMap<string, NodeView>;
  readonly edges: readonly EdgeView[];
  /** The nodes that sound edges lead to, by node id. */
  readonly next: ReadonlyMap<string, readonly string[]>;
};

/** Prepares a graph for the checks: each node's params are parsed once, each edge is judged once. */
export function viewGraph(graph: Graph, catalogue: Catalogue): GraphView {
  const nodes = new Map<string, NodeView>();
  for (const node of graph.nodes) {
    if (!nodes.has(node.id)) nodes.set(node.id, viewNode(node, catalogue));
  }
  const edges = graph.edges.map((edge) => ({ edge, fault: faultOf(edge, nodes) }));
  const next = new Map<string, string[]>([...nodes.keys()].map((id) => [id, []]));
  for (const { edge, fault } of edges) {
    if (fault === null) next.get(edge.from.node)?.push(edge.to.node);
  }
  return { graph, catalogue, nodes, edges, next };
}

/** What people call a node in a sentence: the name it was given, else the title of its kind. */
export function nameOf({ node, definition }: NodeView): Json {
  if (node.name !== "") return node.name;
  return definition ? { text: definition.labels.title } : node.id;
}

function viewNode(node: GraphNode, catalogue: Catalogue): NodeView {
  const definition = catalogue.get(nodeKey(node.type, node.typeVersion)) ?? null;
  if (!definition) return { node, definition, parsed: null, ports: null };
  const parsed = definition.params.safeParse(node.params);
  const ports = parsed.success
    ? withErrorPort(definition, { ports: definition.outputs(parsed.data), onError: node.onError })
    : null;
  return { node, definition, parsed, ports };
}

function faultOf(edge: GraphEdge, nodes: ReadonlyMap<string, NodeView>): EdgeFault | null {
  const from = nodes.get(edge.from.node);
  const to = nodes.get(edge.to.node);
  if (!from) return "from_node";
  if (!to) return "to_node";
  if (from.ports && !from.ports.some((port) => port.id === edge.from.port)) return "from_port";
  if (to.definition && !to.definition.hasInput) return "into_trigger";
  if (to.definition && edge.to.port !== INPUT_PORT_ID) return "to_port";
  return null;
}
