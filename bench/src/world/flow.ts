import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph";

/** The reference flow of every rate: order paid → rule → set status → notice row. */
export const REFERENCE_FLOW: Graph = {
  schemaVersion: GRAPH_SCHEMA_VERSION,
  nodes: [
    {
      id: "paid",
      type: "trigger.order-event",
      typeVersion: 1,
      name: "Paid",
      params: { event: "OrderPaid", shopIds: null },
      position: { x: 0, y: 0 },
      onError: "stop",
    },
    {
      id: "rule",
      type: "rule.condition",
      typeVersion: 1,
      name: "Large and complete",
      params: {
        rule: {
          and: [
            { "==": [{ var: "order.complete" }, true] },
            { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] },
          ],
        },
      },
      position: { x: 280, y: 0 },
      onError: "stop",
    },
    {
      id: "allocate",
      type: "order.set-status",
      typeVersion: 1,
      name: "Allocate",
      params: { to: "allocated", reason: "" },
      position: { x: 560, y: 0 },
      onError: "stop",
    },
    {
      id: "tell",
      type: "alert.notify",
      typeVersion: 1,
      name: "Tell the warehouse",
      params: {
        audience: { type: "role", role: "warehouse" },
        title: { zh: "请配货", en: "Please allocate" },
        text: { zh: "订单已放行", en: "An order was released" },
        mailConnectionId: null,
      },
      position: { x: 840, y: 0 },
      onError: "stop",
    },
  ],
  edges: [
    { id: "a", from: { node: "paid", port: "out" }, to: { node: "rule", port: "in" }, order: 0 },
    { id: "b", from: { node: "rule", port: "yes" }, to: { node: "allocate", port: "in" }, order: 0 },
    { id: "c", from: { node: "allocate", port: "done" }, to: { node: "tell", port: "in" }, order: 0 },
  ],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};
