import type { GraphNode } from "./graph.ts";
import type { NodeDefinition, Port } from "./node.ts";

/** The id of the one input port that every node but a trigger has. */
export const INPUT_PORT_ID = "in";

/** The id of the port by which a node with `onError: "port"` is left when it fails for good. */
export const ERROR_PORT_ID = "error";

const ERROR_PORT: Port = { id: ERROR_PORT_ID, label: { zh: "出错", en: "Error" } };

/**
 * The output ports of a node as it is drawn: those of its definition, and the error port when its onError asks for
 * it (triggers cannot fail, so never have one). Never throws: while the params are incomplete the ports are those
 * of the definition's sample, so that a node just dropped on the canvas can already be wired.
 */
export function outputPorts(definition: NodeDefinition, node: Pick<GraphNode, "params" | "onError">): readonly Port[] {
  const parsed = definition.params.safeParse(node.params);
  const ports = definition.outputs(parsed.success ? parsed.data : definition.params.parse(definition.sample));
  return withErrorPort(definition, { ports, onError: node.onError });
}

/** Adds the error port to ports already known; for callers that have parsed the params themselves. */
export function withErrorPort(
  definition: Pick<NodeDefinition, "hasInput">,
  node: { readonly ports: readonly Port[]; readonly onError: GraphNode["onError"] },
): readonly Port[] {
  if (node.onError !== "port" || !definition.hasInput) return node.ports;
  return node.ports.some((port) => port.id === ERROR_PORT_ID) ? node.ports : [...node.ports, ERROR_PORT];
}
