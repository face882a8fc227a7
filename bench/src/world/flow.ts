import { GRAPH_SCHEMA_VERSION, type Graph, type GraphNode } from "@orderloom/schema/graph/graph";

/** The reference flow of every rate, for the orders of a shop: order paid → rule → set status → notice row. */
export function referenceFlow(shopId: string): Graph {
  return chain([paid(shopId), RULE, ALLOCATE, TELL]);
}

/** The same with a rest until `at` (ISO 8601) before anything is done. */
export function restingFlow(shopId: string, at: string): Graph {
  return chain([
    paid(shopId),
    node("rest", "control.wait", { until: { type: "at", at }, inWorkTime: false }),
    ALLOCATE,
    TELL,
  ]);
}

/** Each paid order of the shop is told to a peer. */
export function callingFlow(shopId: string, connectionId: string): Graph {
  const request = { connectionId, method: "POST", path: "/orders/{{ order.externalNo }}", query: {}, body: "" };
  const rest = {
    successStatuses: [],
    extract: {},
    deduplicates: true,
    undoPath: "",
    undoMethod: "DELETE",
    undoBody: "",
  };
  return chain([paid(shopId), node("call", "connector.http-request", { ...request, ...rest })]);
}

const node = (id: string, type: string, params: GraphNode["params"]): GraphNode => ({
  id,
  type,
  typeVersion: 1,
  name: id,
  params,
  position: { x: 0, y: 0 },
  onError: "stop",
});

const paid = (shopId: string) => node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: [shopId] });
const RULE = node("rule", "rule.condition", {
  rule: {
    and: [
      { "==": [{ var: "order.complete" }, true] },
      { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] },
    ],
  },
});
const ALLOCATE = node("allocate", "order.set-status", { to: "allocated", reason: "" });
const TELL = node("tell", "alert.notify", {
  audience: { type: "role", role: "warehouse" },
  title: { zh: "请配货", en: "Please allocate" },
  text: { zh: "订单已放行", en: "An order was released" },
  mailConnectionId: null,
});

/** The port that a chain goes on from, where it is not `done`. */
const ONWARD: Readonly<Record<string, string>> = { paid: "out", rule: "yes" };

function chain(nodes: readonly GraphNode[]): Graph {
  const edges = nodes.slice(1).map((to, place) => {
    const from = nodes[place]?.id ?? "";
    return {
      id: `e${place}`,
      from: { node: from, port: ONWARD[from] ?? "done" },
      to: { node: to.id, port: "in" },
      order: 0,
    };
  });
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [...nodes],
    edges,
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}
