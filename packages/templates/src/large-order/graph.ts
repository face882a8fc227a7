import { GRAPH_SCHEMA_VERSION, type Graph, type GraphEdge, type GraphNode } from "@orderloom/schema/graph";
import type { JsonObject } from "@orderloom/schema/json";
import type { Money } from "@orderloom/schema/money";

export type LargeOrderOptions = {
  /** Orders from this amount on are asked about; other currencies go to review. */
  readonly threshold: Money;
  /** The approval chain that decides. */
  readonly chainId: string;
  /** Where the notice is mailed as well; null keeps it inside the product. */
  readonly mailConnectionId: string | null;
};

/**
 * The large-order check: a paid order with a bad address goes to review, one below the threshold is allocated at
 * once, a larger one waits for a decision, and the people who allocate are told.
 */
export function largeOrderGraph(options: LargeOrderOptions): Graph {
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: largeOrderNodes(options),
    edges: [
      edge("paid:out", "address:in"),
      edge("address:no", "review:in"),
      edge("address:yes", "amount:in"),
      edge("amount:no", "allocate_small:in"),
      edge("amount:other_currency", "review:in"),
      edge("amount:yes", "approve:in"),
      edge("approve:approved", "allocate_large:in"),
      edge("approve:rejected", "cancel:in"),
      edge("allocate_large:done", "tell:in"),
    ],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}

function largeOrderNodes(options: LargeOrderOptions): GraphNode[] {
  const { threshold } = options;
  return [
    node("paid", "trigger.order-event", {
      name: "订单付款",
      at: [0, 0],
      params: { event: "OrderPaid", shopIds: null },
    }),
    node("address", "rule.condition", {
      name: "地址完整？",
      at: [280, 0],
      params: { rule: { "==": [{ var: "order.complete" }, true] } },
    }),
    node("review", "order.set-status", {
      name: "转人工审核",
      at: [560, 160],
      params: { to: "pending_review", reason: "" },
    }),
    node("amount", "rule.condition", {
      name: "大额订单？",
      at: [560, 0],
      params: { rule: { ">=": [{ var: "order.payable" }, { money: [threshold.minor, threshold.currency] }] } },
    }),
    node("allocate_small", "order.set-status", {
      name: "配货",
      at: [840, 120],
      params: { to: "allocated", reason: "" },
    }),
    node("approve", "approval.chain", {
      name: "主管审批",
      at: [840, -40],
      params: {
        chainId: options.chainId,
        title: { zh: "大额订单 {{ order.orderNo }}", en: "Large order {{ order.orderNo }}" },
      },
    }),
    node("allocate_large", "order.set-status", {
      name: "审批后配货",
      at: [1_120, -80],
      params: { to: "allocated", reason: "" },
    }),
    node("cancel", "order.set-status", {
      name: "取消订单",
      at: [1_120, 40],
      params: { to: "cancelled", reason: "大额审批未通过" },
    }),
    node("tell", "alert.notify", {
      name: "通知仓库",
      at: [1_400, -80],
      params: {
        audience: { type: "role", role: "warehouse" },
        title: { zh: "大额订单已放行 {{ order.orderNo }}", en: "Large order released {{ order.orderNo }}" },
        text: {
          zh: "订单 {{ order.orderNo }}，金额 {{ order.payable }}，已通过审批，请配货。",
          en: "Order {{ order.orderNo }} over {{ order.payable }} was approved. Please allocate it.",
        },
        mailConnectionId: options.mailConnectionId,
      },
    }),
  ];
}

function node(
  id: string,
  type: string,
  face: { name: string; at: readonly [number, number]; params: JsonObject },
): GraphNode {
  const [x, y] = face.at;
  return { id, type, typeVersion: 1, name: face.name, params: face.params, position: { x, y }, onError: "stop" };
}

/** A wire from `node:port` to `node:port`; its id is its ends. */
function edge(from: string, to: string): GraphEdge {
  const [fromNode = "", fromPort = ""] = from.split(":");
  const [toNode = "", toPort = ""] = to.split(":");
  return {
    id: `${fromNode}-${fromPort}`,
    from: { node: fromNode, port: fromPort },
    to: { node: toNode, port: toPort },
    order: 0,
  };
}
