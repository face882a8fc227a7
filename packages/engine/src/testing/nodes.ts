import { type ERROR_CODES, OrderloomError } from "@orderloom/schema/error";
import { type Catalogue, nodeKey, type Outcome, type Resumed } from "@orderloom/schema/graph/node";
import { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import type { RefundState } from "@orderloom/schema/refund/refund-state";
import { Effect } from "@orderloom/schema/run/effect";
import { z } from "zod";
import { CONTROL_NODES } from "./control-nodes.ts";
import { defineNode } from "./define-node.ts";
import { SAMPLE_REFUND } from "./sample-order.ts";

/** Starts runs; passes on what kind of event it was. */
const trigger = defineNode({
  type: "test.trigger",
  family: "trigger",
  params: z.strictObject({}),
  sample: {},
  ports: ["out"],
  trigger: () => ({ events: ["OrderPaid"], shopIds: null }),
  evaluate: ({ trigger: event }) => ({ type: "goto", port: "out", output: { event: event.type ?? null } }),
});

/** Chooses by the payable amount in minor units. */
const branch = defineNode({
  type: "test.branch",
  family: "rule",
  params: z.strictObject({ atLeast: z.int() }),
  sample: { atLeast: 100_000 },
  ports: ["yes", "no"],
  evaluate: ({ params, order }) => {
    const port = (order?.facts.payable ?? 0) >= params.atLeast ? "yes" : "no";
    return { type: "goto", port, decidedBy: "/>=" };
  },
});

/** Wants the effects it is told to want. */
const act = defineNode({
  type: "test.act",
  family: "order",
  params: z.strictObject({ effects: z.array(Effect), output: Json.optional() }),
  sample: { effects: [] },
  ports: ["out"],
  evaluate: ({ params: { effects, output } }) => ({
    type: "goto",
    port: "out",
    effects,
    ...(output !== undefined && { output }),
  }),
});

const WaitParams = z.strictObject({ for: z.enum(["call", "approval", "timer", "event", "children", "stock"]) });
export const WAKE_AT = "2026-11-21T12:00:00.000Z";
export const CHAIN_ID = "00000000-0000-4000-8000-0000000000c1";

/** Rests; rests again when the answer says `again` (for a timer: while the second is even). */
const wait = defineNode({
  type: "test.wait",
  family: "control",
  params: WaitParams,
  sample: { for: "call" },
  ports: ["answered", "refused"],
  evaluate: ({ params }) => restFor(params.for),
  resume: ({ params, at }, resumed) => (saysAgain(resumed, at) ? restFor(params.for) : answer(resumed)),
});

function restFor(what: z.infer<typeof WaitParams>["for"]): Outcome {
  if (what === "timer") return { type: "timer", wakeAt: WAKE_AT };
  if (what === "event") return { type: "event", names: ["OrderShipped"], key: null, wakeAt: WAKE_AT };
  if (what === "children") return { type: "children", flowId: CHAIN_ID, inputs: [{ item: 1 }, { item: 2 }] };
  if (what === "stock") return { type: "stock", act: { op: "release" } };
  if (what === "approval")
    return { type: "approval", chainId: CHAIN_ID, title: { zh: "审批", en: "Approve" }, amount: null, refundId: null };
  const call = { type: "call.make", performer: "test", connectionId: null, content: { do: "it" }, key: null } as const;
  return { type: "call", call: { ...call, idempotency: "key", timeoutMs: 3_000 } };
}

/** The answer that makes `test.wait` rest again. */
export const AGAIN = "again";

export function saysAgain(resumed: Resumed, at: string): boolean {
  if (resumed.type === "timer") return Number(at.slice(17, 19)) % 2 === 0;
  if (resumed.type === "approval") return resumed.comment === AGAIN;
  if (resumed.type === "event") return resumed.event.says === AGAIN;
  if (resumed.type === "children") return resumed.result === AGAIN;
  if (resumed.type === "stock") return resumed.outcome.presale;
  if (resumed.type === "order_act") return resumed.outcome.orderIds.length > 0;
  return resumed.outcome.type === "ok" && resumed.outcome.result === AGAIN;
}

function answer(resumed: Resumed): Outcome {
  if (resumed.type === "timer") return { type: "goto", port: "answered" };
  if (resumed.type === "approval") {
    const port = resumed.decision === "approved" ? "answered" : "refused";
    return { type: "goto", port, output: { by: resumed.decidedBy } };
  }
  if (resumed.type === "event") return { type: "goto", port: "answered", output: resumed.event };
  if (resumed.type === "stock") return { type: "goto", port: resumed.outcome.result === "ok" ? "answered" : "refused" };
  if (resumed.type === "order_act")
    return { type: "goto", port: resumed.outcome.code === null ? "answered" : "refused" };
  if (resumed.type === "children") return { type: "goto", port: resumed.failed > 0 ? "refused" : "answered" };
  const { outcome } = resumed;
  if (outcome.type === "ok") return { type: "goto", port: "answered", output: outcome.result };
  if (outcome.type === "unknown") return { type: "goto", port: "refused" };
  return { type: "fail", code: outcome.code, params: outcome.params };
}

const FAILURES = ["says_so", "throws", "throws_code", "no_such_port", "large_output", "no_such_outcome"] as const;

/** Goes wrong in each way that a node can. */
const fail = defineNode({
  type: "test.fail",
  family: "connector",
  params: z.strictObject({ how: z.enum(FAILURES) }),
  sample: { how: "says_so" },
  ports: ["out"],
  evaluate: ({ params }) => failBy(params.how),
});

function failBy(how: (typeof FAILURES)[number]): Outcome {
  switch (how) {
    case "says_so":
      return { type: "fail", code: "call_refused", params: { peer: "test" } };
    case "throws":
      throw new RangeError("a bug in a node");
    case "throws_code":
      throw new OrderloomError("rule_budget", { params: { steps: 10_001 } });
    case "no_such_port":
      return { type: "goto", port: "elsewhere" };
    case "large_output":
      return { type: "goto", port: "out", output: "x".repeat(LIMITS.stepOutputBytes - 1) };
    case "no_such_outcome":
      return JSON.parse('{ "type": "dance" }');
  }
}

/** The code that each way of going wrong ends in. */
export const FAILURE_CODES: Readonly<Record<(typeof FAILURES)[number], (typeof ERROR_CODES)[number]>> = {
  says_so: "call_refused",
  throws: "internal",
  throws_code: "rule_budget",
  no_such_port: "port_missing",
  large_output: "output_too_large",
  no_such_outcome: "internal",
};

/** Sends tokens back `times` times in all, then lets every one out. */
const loop = defineNode({
  type: "test.loop",
  family: "control",
  params: z.strictObject({ self: z.string(), times: z.int() }),
  sample: { self: "loop", times: 2 },
  ports: ["again", "out"],
  evaluate: ({ params, outputs }) => {
    const before = outputs[params.self];
    const count = typeof before === "number" ? before : 0;
    if (count >= params.times) return { type: "goto", port: "out" };
    return { type: "goto", port: "again", output: count + 1 };
  },
});

/** Says which parts of the order it was shown, and which outputs. */
const look = defineNode({
  type: "test.look",
  family: "rule",
  params: z.strictObject({ reads: z.array(z.enum(["lines", "doc", "refunds", ...PERSONAL_CLASSES])) }),
  sample: { reads: [] },
  ports: ["out"],
  reads: (params) => params.reads,
  evaluate: ({ order, outputs }) => ({
    type: "goto",
    port: "out",
    output: {
      parts: Object.keys(order ?? {}).sort(),
      private: Object.keys(order?.private ?? {}).sort(),
      outputs: Object.keys(outputs).sort(),
    },
  }),
});

const refundTo = (to: RefundState) =>
  ({ type: "refund.set_state", refundId: SAMPLE_REFUND.id, to, reason: null, paymentNo: null }) as const;

/** Pays a refund back: marks it before it asks, and says what became of it, also when it failed. */
const pay = defineNode({
  type: "test.pay",
  family: "connector",
  params: z.strictObject({}),
  sample: {},
  ports: ["paid"],
  reads: () => ["refunds"],
  evaluate: () => {
    const call = { type: "call.make", performer: "test", connectionId: null, content: {}, key: "refund" } as const;
    return {
      type: "call",
      call: { ...call, idempotency: "key", timeoutMs: 3_000 },
      effects: [refundTo("refunding")],
    };
  },
  resume: (_ctx, resumed) => {
    if (resumed.type !== "call" || resumed.outcome.type === "unknown") return { type: "fail", code: "call_unknown" };
    if (resumed.outcome.type === "ok") return { type: "goto", port: "paid", effects: [refundTo("refunded")] };
    return { type: "fail", code: "call_refused", effects: [refundTo("requested"), refundTo("refund_failed")] };
  },
});

/** Rests although it could never decide on an answer: a mistake in a definition. */
const stuck = defineNode({
  type: "test.stuck",
  family: "control",
  params: z.strictObject({}),
  sample: {},
  ports: ["out"],
  evaluate: () => ({ type: "timer", wakeAt: WAKE_AT }),
});

/** Has no way out. */
const end = defineNode({
  type: "test.end",
  family: "control",
  params: z.strictObject({ fails: z.boolean().default(false) }),
  sample: {},
  ports: [],
  evaluate: ({ params }) => (params.fails ? { type: "fail", code: "call_refused" } : { type: "goto", port: "out" }),
});

/** Gives the run's result. */
const result = defineNode({
  type: "test.result",
  family: "control",
  params: z.strictObject({ result: Json }),
  sample: { result: null },
  ports: [],
  evaluate: ({ params }) => ({ type: "end", result: params.result }),
});

/** The nodes of the engine's own tests: every construct, and nothing that the product has. */
export const TEST_CATALOGUE: Catalogue = new Map(
  [trigger, branch, act, wait, pay, fail, loop, look, stuck, end, result, ...CONTROL_NODES].map((definition) => [
    nodeKey(definition.type, definition.version),
    definition,
  ]),
);
