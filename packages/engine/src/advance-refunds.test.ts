import { expect, test } from "vitest";
import { advance } from "./advance.ts";
import { start } from "./start.ts";
import { deepFreeze } from "./testing/deep-freeze.ts";
import { SAMPLE_ORDER, SAMPLE_REFUND, viewOf } from "./testing/sample-order.ts";
import { AT, EVENT, programOf, START, told } from "./testing/take-turns.ts";
import type { TurnInput, TurnResult } from "./turn.ts";

const program = programOf({ pay: { type: "pay" }, look: { type: "look", params: { reads: ["refunds"] } } }, [
  "t:out>pay",
  "pay:paid>look",
]);

const turn = (before: Pick<TurnResult, "state" | "order" | "refunds">, data: TurnInput["data"]): TurnResult => {
  const order = before.order && { ...viewOf(before.order), refunds: before.refunds ?? [] };
  return advance(program, deepFreeze(before.state), deepFreeze({ seq: 1, at: AT, order, data }));
};
const begin = (refunds = [SAMPLE_REFUND]) => turn({ state: start(EVENT), order: SAMPLE_ORDER, refunds }, START);
const settled = (outcome: Extract<TurnInput["data"], { type: "call.settled" }>["outcome"]): TurnInput["data"] => ({
  type: "call.settled",
  step: "pay:1",
  outcome,
});

test("a refund is marked in the turn that plans the call, before anything leaves", () => {
  const asked = begin();
  expect(told(asked.trace)).toEqual(["t:1 > out", "pay:1 waits call"]);
  expect(asked.refunds).toMatchObject([{ state: "refunding" }]);
  expect(asked.changes).toMatchObject([{ step: "pay:1", patch: { version: 2 }, refund: { from: "requested" } }]);
  const paid = turn(asked, settled({ type: "ok", result: {} }));
  expect(told(paid.trace)).toEqual(["pay:1 answered > paid", "look:1 > out"]);
  expect(paid.order).toMatchObject({ refunded: SAMPLE_REFUND.amount, version: 3 });
  expect(paid.trace.at(-1)?.output).toMatchObject({ parts: ["facts", "refunds"] });
});

test("a refund that may not be paid fails the visit, and no call is planned", () => {
  const tooMuch = begin([{ ...SAMPLE_REFUND, amount: SAMPLE_ORDER.paid + 1 }]);
  expect(tooMuch.state.failure).toMatchObject({ code: "refund_exceeds_paid", node: "pay" });
  expect(tooMuch).toMatchObject({ effects: [], changes: [], order: { version: 1 }, refunds: [{ state: "requested" }] });
  expect(begin([]).state.failure).toMatchObject({ code: "refund_missing" });
});

test("a failed payment says so of the refund although the visit failed, and leaves out what is refused", () => {
  const failed = turn(begin(), settled({ type: "failed", code: "call_refused", params: {} }));
  expect(failed.state).toMatchObject({ status: "failed", failure: { code: "call_refused" } });
  expect(failed.refunds).toMatchObject([{ id: SAMPLE_REFUND.id, state: "refund_failed" }]);
  expect(failed.changes).toHaveLength(1);
});

test("while it is not known, the refund keeps its money", () => {
  const unknown = turn(begin(), settled({ type: "unknown", code: "call_unknown", params: {} }));
  expect(unknown.state.status).toBe("failed");
  expect(unknown).toMatchObject({ changes: [], refunds: [{ state: "refunding" }] });
});
