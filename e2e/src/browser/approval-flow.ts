import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";

const PLACES = {
  paid: { x: 0, y: 80 },
  ask: { x: 280, y: 80 },
  allocate: { x: 600, y: 0 },
  review: { x: 600, y: 160 },
} as const;

const node = (
  id: keyof typeof PLACES,
  type: string,
  params: Graph["nodes"][number]["params"],
): Graph["nodes"][number] => ({
  id,
  type,
  typeVersion: 1,
  name: "",
  params,
  position: PLACES[id],
  onError: "stop",
});
const wire = (from: string, port: string, to: string): Graph["edges"][number] => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to, port: "in" },
  order: 0,
});

/** Order of the shop paid → asked of the chain → allocated, or sent to review. */
export function approvalFlow({ chainId, shopId }: { readonly chainId: string; readonly shopId: string }): Graph {
  const title = { zh: "大额订单 {{ order.orderNo }}", en: "Large order {{ order.orderNo }}" };
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [
      node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: [shopId] }),
      node("ask", "approval.chain", { chainId, amount: "order.payable", title }),
      node("allocate", "order.set-status", { to: "allocated", reason: "" }),
      node("review", "order.set-status", { to: "pending_review", reason: "" }),
    ],
    edges: [wire("paid", "out", "ask"), wire("ask", "approved", "allocate"), wire("ask", "rejected", "review")],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}
