import { NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import { EMPTY_GRAPH, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";

/** A flow that gives a paid order another state. */
export function flowThat(to: string): Graph {
  const node = (id: string, type: string, params: GraphNode["params"]): GraphNode => ({
    id,
    type,
    typeVersion: 1,
    name: "",
    params,
    position: { x: 0, y: 0 },
    onError: "stop",
  });
  const trigger = NODE_DEFINITIONS.find(({ type }) => type === "trigger.order-event");
  return {
    ...EMPTY_GRAPH,
    nodes: [
      node("start", "trigger.order-event", trigger?.initial ?? {}),
      node("act", "order.set-status", { to, reason: "库存不足" }),
    ],
    edges: [{ id: "e", from: { node: "start", port: "out" }, to: { node: "act", port: "in" }, order: 0 }],
  };
}
