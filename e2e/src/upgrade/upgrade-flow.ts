import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";

type Node = Graph["nodes"][number];
type Edge = Graph["edges"][number];

/**
 * Order paid → told to the outside world → from CNY 1,000.00 on a supervisor decides → allocated → notice: a run can
 * rest in every way there is, and behind the call its state is sealed.
 */
export function upgradeFlow(options: { readonly httpConnectionId: string; readonly chainId: string }): Graph {
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [
      node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null }),
      node("ask_stock", "connector.http-request", {
        connectionId: options.httpConnectionId,
        method: "POST",
        path: "/orders/{{ order.externalNo }}",
        body: '{"order":"{{ order.orderNo }}"}',
        extract: { slot: "number" },
        deduplicates: true,
      }),
      node("amount", "rule.condition", { rule: { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] } }),
      node("approve", "approval.chain", {
        chainId: options.chainId,
        title: { zh: "大额订单 {{ order.orderNo }}", en: "Large order {{ order.orderNo }}" },
      }),
      node("allocate", "order.set-status", { to: "allocated", reason: "" }),
      node("cancel", "order.set-status", { to: "cancelled", reason: "rejected" }),
      node("tell", "alert.notify", {
        audience: { type: "role", role: "supervisor" },
        title: { zh: "已配货 {{ order.orderNo }}", en: "Allocated {{ order.orderNo }}" },
        text: { zh: "库位 {{ outputs.ask_stock.slot }}", en: "Slot {{ outputs.ask_stock.slot }}" },
        mailConnectionId: null,
      }),
    ],
    edges: [
      edge("paid", "out", "ask_stock"),
      edge("ask_stock", "done", "amount"),
      edge("amount", "yes", "approve"),
      edge("amount", "no", "allocate"),
      edge("approve", "approved", "allocate"),
      edge("approve", "rejected", "cancel"),
      edge("allocate", "done", "tell"),
    ],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}

function node(id: string, type: string, params: Node["params"]): Node {
  return { id, type, typeVersion: 1, name: id, params, position: { x: 0, y: 0 }, onError: "stop" };
}

function edge(from: string, port: string, to: string): Edge {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to, port: "in" }, order: 0 };
}
