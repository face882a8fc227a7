import type { Graph, GraphNode } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import { graphOf, nodeAt } from "@orderloom/templates/frame/graph-parts";

const CONNECTION = "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13";
const CHAIN = "00000000-0000-4000-8000-000000000001";

function node(id: string, type: string, params: JsonObject = {}): GraphNode {
  return nodeAt([0, 0], { id, type, name: id, params });
}

function http(id: string, params: JsonObject = {}): GraphNode {
  const address = { connectionId: CONNECTION, path: `/${id}`, body: '{"order":"{{ order.orderNo }}"}' };
  return node(id, "connector.http-request", { ...address, method: "POST", deduplicates: true, ...params });
}

const PAID = node("paid", "trigger.order-event", { event: "OrderPaid", shopIds: null });

function notice(id: string): GraphNode {
  const title = { zh: "通知", en: "Notice" };
  const said = { title, text: title, mailConnectionId: CONNECTION };
  return node(id, "alert.notify", { audience: { type: "role", role: "warehouse" }, ...said });
}

/** Order paid → rule → allocated → told to a peer that drops repeats, and to one that does not → notice. */
const reference = graphOf(
  [
    PAID,
    node("rule", "rule.condition", { rule: { ">=": [{ var: "order.payable" }, { money: [100_000, "CNY"] }] } }),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
    http("book"),
    http("print", { deduplicates: false }),
    notice("tell"),
  ],
  [
    "paid:out > rule",
    "rule:yes > allocate",
    "allocate:done > book",
    "rule:no > book",
    "book:done > print",
    "print:done > tell",
  ],
);

/** Two branches at once, a loop in one, an approval in the other; what was booked is undone where it comes to nothing. */
const branches = graphOf(
  [
    PAID,
    http("stock", { extract: { no: "no" }, undoPath: "/stock/{{ outputs.stock.no }}" }),
    node("both", "control.split", { branches: ["Ask", "Label"] }),
    node("ask", "approval.chain", { chainId: CHAIN, title: { zh: "放行", en: "Release" } }),
    node("each", "control.for-each", { from: "lines" }),
    http("label"),
    node("join", "control.join", { mode: "all", rest: "stop" }),
    node("allocate", "order.set-status", { to: "allocated", reason: "" }),
    { ...http("pack", { deduplicates: false }), onError: "stop" },
  ],
  [
    ...["paid:out > stock", "stock:done > both", "both:b1 > ask", "both:b2 > each", "each:item > label"],
    ...["label:done > each", "ask:approved > join", "each:done > join", "join:joined > allocate"],
    ...["allocate:done > pack"],
  ],
);

/** Waits for what happens to the order and for a number that somebody reports; the handler takes what goes wrong. */
const waits = graphOf(
  [
    PAID,
    node("nap", "control.wait", { until: { type: "duration", durationMs: 45_000 } }),
    node("gone", "control.wait-event", {
      of: { type: "order", events: ["OrderShipped", "OrderCancelled"] },
      timeoutMs: null,
    }),
    node("both", "control.split", { branches: ["Signed", "Told"] }),
    node("signed", "control.wait-event", {
      ...{ of: { type: "key", key: "{{ order.externalNo }}", names: ["waybill.signed"] }, timeoutMs: 900_000 },
    }),
    http("told"),
    node("join", "control.join", { mode: "started", rest: "absorb" }),
    notice("tell"),
    node("error", "control.on-error"),
    node("hold", "order.set-status", { to: "exception", reason: "{{ outputs.error.code }}" }),
  ],
  [
    ...["paid:out > nap", "nap:done > gone", "gone:came > both", "both:b1 > signed"],
    ...["both:b2 > told", "signed:came > join", "signed:timeout > join", "told:done > join", "join:joined > tell"],
    "error:out > hold",
  ],
);

/** Flows of the product's own nodes that go through every construct between them. */
export const HAND_MADE: Readonly<Record<string, Graph>> = { reference, branches, waits };
