import type { Graph } from "@orderloom/schema/graph/graph";

/** The smallest flow that does something: a paid order is allocated. */
export const TINY_GRAPH: Graph = {
  schemaVersion: 1,
  nodes: [
    {
      id: "start",
      type: "trigger.order-event",
      typeVersion: 1,
      name: "付款",
      params: { event: "OrderPaid", shopIds: null },
      position: { x: 0, y: 0 },
      onError: "stop",
    },
    {
      id: "stock",
      type: "order.set-status",
      typeVersion: 1,
      name: "备货",
      params: { to: "allocated", reason: "" },
      position: { x: 200, y: 0 },
      onError: "stop",
    },
  ],
  edges: [{ id: "e1", from: { node: "start", port: "out" }, to: { node: "stock", port: "in" }, order: 0 }],
  notes: [],
  groups: [],
  settings: { oneOpenRunPer: null },
};
