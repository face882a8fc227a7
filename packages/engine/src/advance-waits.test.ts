import type { CallOutcome, InputData } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import type { Drawn } from "./testing/graph-of.ts";
import { AGAIN, CHAIN_ID, WAKE_AT } from "./testing/nodes.ts";
import { lastTurn, programOf, takeTurn, takeTurns, told } from "./testing/take-turns.ts";

type What = "call" | "approval" | "timer";
const waitFor = (what: What, more: Partial<Drawn> = {}): Drawn => ({ type: "wait", params: { for: what }, ...more });
const settled = (step: string, outcome: CallOutcome): InputData => ({ type: "call.settled", step, outcome });
const decided = (decision: "approved" | "rejected", comment = ""): InputData => {
  return { type: "approval.decided", step: "w:1", decision, comment, decidedBy: "p1" };
};
const due = (step: string): InputData => ({ type: "timer.due", step });

const call = {
  type: "call.make",
  performer: "test",
  connectionId: null,
  content: { do: "it" },
  key: null,
  idempotency: "key",
  timeoutMs: 3_000,
};
const approval = {
  type: "approval.request",
  chainId: CHAIN_ID,
  title: { zh: "审批", en: "Approve" },
  amount: null,
  refundId: null,
};

const rests: readonly { what: What; wait: object; effects: readonly object[]; wakeAt: string | null }[] = [
  { what: "call", wait: { type: "call" }, effects: [{ step: "w:1", effect: call }], wakeAt: null },
  { what: "approval", wait: { type: "approval" }, effects: [{ step: "w:1", effect: approval }], wakeAt: null },
  { what: "timer", wait: { type: "timer", wakeAt: WAKE_AT }, effects: [], wakeAt: WAKE_AT },
];

test.each(rests)("a token rests for a $what", ({ what, wait, effects, wakeAt }) => {
  const result = lastTurn(programOf({ w: waitFor(what) }, ["t:out>w"]));
  expect(told(result.trace)).toEqual(["t:1 > out", `w:1 waits ${what}`]);
  expect(result.state).toMatchObject({
    status: "waiting",
    tokens: [{ type: "waiting", id: "t1", node: "w", step: "w:1", wait }],
  });
  expect(result).toMatchObject({ effects, wakeAt });
});

const answers: readonly { name: string; what: What; data: InputData; line: string; output: unknown }[] = [
  {
    name: "a call that was made",
    what: "call",
    data: settled("w:1", { type: "ok", result: { id: 7 } }),
    line: "w:1 answered > answered",
    output: { id: 7 },
  },
  {
    name: "a call of unknown end",
    what: "call",
    data: settled("w:1", { type: "unknown", code: "call_unknown", params: {} }),
    line: "w:1 answered > refused",
    output: undefined,
  },
  {
    name: "a call that failed, by the error port",
    what: "call",
    data: settled("w:1", { type: "failed", code: "http_status", params: { status: 503 } }),
    line: "w:1 answered ! http_status > error",
    output: { failed: "http_status" },
  },
  {
    name: "an approval",
    what: "approval",
    data: decided("approved"),
    line: "w:1 answered > answered",
    output: { by: "p1" },
  },
  {
    name: "a rejection",
    what: "approval",
    data: decided("rejected"),
    line: "w:1 answered > refused",
    output: { by: "p1" },
  },
  { name: "a timer", what: "timer", data: due("w:1"), line: "w:1 answered > answered", output: undefined },
];

test.each(answers)("an answer lets the token on: $name", ({ what, data, line, output }) => {
  const program = programOf({ w: waitFor(what, { onError: "port" }) }, ["t:out>w"]);
  const result = lastTurn(program, [data]);
  expect(told(result.trace)).toEqual([line]);
  expect(result).toMatchObject({ state: { status: "done", tokens: [] }, effects: [], wakeAt: null });
  expect(result.state.outputs.w).toEqual(output);
});

test("the trace of an answer has the order as it now stands and the answer", () => {
  const result = lastTurn(programOf({ w: waitFor("approval") }, ["t:out>w"]), [decided("approved", "可以")]);
  expect(result.trace[0]?.input).toEqual({
    order: { version: 1, state: "paid" },
    resumed: { type: "approval", decision: "approved", comment: "可以", decidedBy: "p1" },
  });
});

test("a node that rests again does so as a new step, so that its next call has a key of its own", () => {
  const program = programOf({ w: waitFor("call") }, ["t:out>w"]);
  const again = settled("w:1", { type: "ok", result: AGAIN });
  const results = takeTurns(program, [again, again, settled("w:2", { type: "ok", result: 1 })]);
  expect(results.map(({ trace }) => told(trace))).toEqual([
    ["t:1 > out", "w:1 waits call"],
    ["w:1 answered", "w:2 waits call"],
    [],
    ["w:2 answered > answered"],
  ]);
  expect(results.map(({ effects }) => effects.map(({ step }) => step))).toEqual([["w:1"], ["w:2"], [], []]);
  expect(results.at(-1)?.state).toMatchObject({ status: "done", steps: 3, visits: { t: 1, w: 2 } });
});

test("tokens wait side by side and are answered in any order", () => {
  const program = programOf(
    { w: waitFor("timer"), v: waitFor("call"), a: { type: "end", params: {}, onError: "continue" } },
    ["t:out>w", "t:out>v", "w:answered>a"],
  );
  const [both, one, none] = takeTurns(program, [settled("v:1", { type: "ok", result: 1 }), due("w:1")]);
  expect(both.state.tokens).toMatchObject([
    { id: "t1", step: "w:1" },
    { id: "t2", step: "v:1" },
  ]);
  expect(one).toMatchObject({ state: { status: "waiting", tokens: [{ id: "t1" }] }, wakeAt: WAKE_AT });
  expect(none).toMatchObject({ state: { status: "done" } });
});

test("the graph's timeout of a node overrides that of its calls", () => {
  const { effects } = lastTurn(programOf({ w: waitFor("call", { timeoutMs: 500 }) }, ["t:out>w"]));
  expect(effects).toMatchObject([{ effect: { type: "call.make", timeoutMs: 500 } }]);
});

test("an answer is decided on the order of its own turn", () => {
  const program = programOf({ w: waitFor("timer"), b: { type: "branch", params: { atLeast: 1 } } }, [
    "t:out>w",
    "w:answered>b",
  ]);
  const waiting = lastTurn(program);
  const order = waiting.order && { ...waiting.order, version: 9, payable: 0 };
  const result = takeTurn(program, { state: waiting.state, order }, due("w:1"));
  expect(told(result.trace)).toEqual(["w:1 answered > answered", "b:1 > no"]);
  expect(result.order?.version).toBe(9);
});
