import type { JsonObject } from "@orderloom/schema/json";
import type { InputData } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { start } from "./start.ts";
import type { Drawn } from "./testing/graph-of.ts";
import { SAMPLE_ORDER } from "./testing/sample-order.ts";
import { EVENT, lastTurn, programOf, START, takeTurn, takeTurns, told } from "./testing/take-turns.ts";

const toAllocated = { type: "order.set_state", to: "allocated", reason: null };
const tag = (name: string): JsonObject => ({ type: "order.add_tag", tag: name });
const notice: JsonObject = {
  type: "notice.create",
  audience: { type: "role", role: "operator" },
  title: { zh: "通知", en: "Notice" },
  text: { zh: "订单", en: "Order" },
  mailConnectionId: null,
};
const act = (...effects: JsonObject[]): Drawn => ({ type: "act", params: { effects } });
const branch: Drawn = { type: "branch", params: { atLeast: 100_000 } };

type Case = {
  readonly nodes: Readonly<Record<string, Drawn>>;
  readonly wires: readonly string[];
  readonly trace: readonly string[];
};

const cases: Readonly<Record<string, Case>> = {
  "a trigger that leads nowhere ends the run": { nodes: {}, wires: [], trace: ["t:1 > out"] },
  "a branch takes the port that the order decides": {
    nodes: { b: branch, y: act(), n: act() },
    wires: ["t:out>b", "b:yes>y", "b:no>n"],
    trace: ["t:1 > out", "b:1 > yes", "y:1 > out"],
  },
  "an unconnected port ends its token quietly": {
    nodes: { b: branch, n: act() },
    wires: ["t:out>b", "b:no>n"],
    trace: ["t:1 > out", "b:1 > yes"],
  },
  "a node without ports ends its token": {
    nodes: { z: { type: "end", params: { fails: true }, onError: "continue" } },
    wires: ["t:out>z"],
    trace: ["t:1 > out", "z:1 ! call_refused"],
  },
  "a port with several wires goes each way, branch by branch in wire order": {
    nodes: { a: act(), b: act(), c: act() },
    wires: ["t:out>b", "t:out>a", "b:out>c"],
    trace: ["t:1 > out", "b:1 > out", "c:1 > out", "a:1 > out"],
  },
  "branches that meet visit the node once each": {
    nodes: { a: act(), b: act(), c: act() },
    wires: ["t:out>a", "t:out>b", "a:out>c", "b:out>c"],
    trace: ["t:1 > out", "a:1 > out", "c:1 > out", "b:1 > out", "c:2 > out"],
  },
  "a loop leaves when its node says so": {
    nodes: { l: { type: "loop", params: { self: "l", times: 2 } }, a: act() },
    wires: ["t:out>l", "l:again>a", "a:out>l"],
    trace: ["t:1 > out", "l:1 > again", "a:1 > out", "l:2 > again", "a:2 > out", "l:3 > out"],
  },
};

test.each(Object.entries(cases))("%s", (_name, { nodes, wires, trace }) => {
  const result = lastTurn(programOf(nodes, wires));
  expect(told(result.trace)).toEqual(trace);
  expect(result.state).toMatchObject({ status: "done", tokens: [], failure: null, steps: trace.length });
  expect(result.wakeAt).toBeNull();
});

test("the whole of a turn: state, order, changes, effects and trace", () => {
  const program = programOf({ b: branch, y: act(toAllocated, notice) }, ["t:out>b", "b:yes>y"]);
  const result = lastTurn(program);
  expect(result.state).toEqual({
    status: "done",
    tokens: [],
    outputs: { t: { event: "OrderPaid" } },
    visits: { t: 1, b: 1, y: 1 },
    steps: 3,
    nextToken: 2,
    trigger: EVENT,
    failure: null,
  });
  expect(result.order).toMatchObject({ version: 2, state: "allocated" });
  expect(result.changes).toEqual([
    { step: "y:1", effect: toAllocated, patch: expect.objectContaining({ version: 2, state: "allocated" }) },
  ]);
  expect(result.effects).toEqual([{ step: "y:1", effect: notice }]);
  const common = { phase: "visit", waits: null, failure: null };
  const input = { order: { version: 1, state: "paid" } };
  expect(result.trace).toEqual([
    { ...common, step: "t:1", node: "t", port: "out", decidedBy: null, input, output: { event: "OrderPaid" } },
    { ...common, step: "b:1", node: "b", port: "yes", decidedBy: "/>=", input, output: null },
    { ...common, step: "y:1", node: "y", port: "out", decidedBy: null, input, output: null },
  ]);
});

test("each order effect is decided on what the one before left, and raises the version only when it changes", () => {
  const program = programOf({ a: act(tag("vip"), tag("vip"), toAllocated), b: act(tag("big")) }, [
    "t:out>a",
    "a:out>b",
  ]);
  const { changes, order, trace } = lastTurn(program);
  expect(changes.map(({ step, patch }) => [step, patch.version])).toEqual([
    ["a:1", 2],
    ["a:1", 3],
    ["b:1", 4],
  ]);
  expect(order).toMatchObject({ version: 4, state: "allocated", tags: ["vip", "big"] });
  expect(trace.at(-1)?.input).toEqual({ order: { version: 3, state: "allocated" } });
});

test("a refused order effect undoes the whole visit", () => {
  const refused = { type: "order.set_state", to: "delivered", reason: null };
  const program = programOf({ a: act(tag("vip"), notice, refused) }, ["t:out>a"]);
  const { changes, effects, order, state } = lastTurn(program);
  expect({ changes, effects, order }).toEqual({ changes: [], effects: [], order: SAMPLE_ORDER });
  expect(state.failure).toMatchObject({ code: "transition_illegal", params: { from: "paid", to: "delivered" } });
});

test("an order effect without an order is a failure, other effects need none", () => {
  const run = (effect: JsonObject) => lastTurn(programOf({ a: act(effect) }, ["t:out>a"]), [], null);
  expect(run(tag("vip")).state).toMatchObject({ status: "failed", failure: { code: "order_missing", node: "a" } });
  const noticed = run(notice);
  expect(noticed).toMatchObject({ order: null, state: { status: "done" }, effects: [{ step: "a:1", effect: notice }] });
  expect(noticed.trace[0]?.input).toEqual({ order: null });
});

test("the start input brings the trigger, so that inputs alone rebuild the run", () => {
  const result = takeTurn(programOf({}, []), { state: start({}), order: null }, START);
  expect(result.state.trigger).toEqual(EVENT);
});

test("a node sees the parts of the order it declared and no others", () => {
  const look = (...reads: string[]): Drawn => ({ type: "look", params: { reads } });
  const program = programOf({ a: look(), b: look("lines"), c: look("doc", "address", "email") }, [
    "t:out>a",
    "a:out>b",
    "b:out>c",
  ]);
  expect(program.reads).toEqual(["address", "doc", "email", "lines"]);
  expect(lastTurn(program).state.outputs).toMatchObject({
    a: { parts: ["facts"], private: [], outputs: ["t"] },
    b: { parts: ["facts", "lines"], private: [], outputs: ["a", "t"] },
    c: { parts: ["doc", "facts", "private"], private: ["address", "postcode"], outputs: ["a", "b", "t"] },
  });
});

test("ids that every object has are ids like others", () => {
  const program = programOf({ constructor: act(), toString: act() }, ["t:out>constructor", "constructor:out>toString"]);
  expect(told(lastTurn(program).trace)).toEqual(["t:1 > out", "constructor:1 > out", "toString:1 > out"]);
});

const wait: Drawn = { type: "wait", params: { for: "approval" } };
const cancel: InputData = { type: "cancel", reason: "test" };

test("cancelling drops the tokens and changes nothing else", () => {
  const [waiting, cancelled] = takeTurns(programOf({ w: wait }, ["t:out>w"]), [cancel]);
  expect(cancelled).toEqual({
    ...waiting,
    state: { ...waiting.state, status: "cancelled", tokens: [] },
    effects: [],
    trace: [],
  });
});

const inputs: readonly InputData[] = [
  START,
  cancel,
  { type: "continue" },
  { type: "timer.due", step: "w:1" },
  { type: "call.settled", step: "w:1", outcome: { type: "ok", result: 1 } },
  { type: "approval.decided", step: "w:1", decision: "approved", comment: "", decidedBy: "p1" },
];
const endings: Readonly<Record<string, readonly InputData[]>> = {
  done: [{ type: "approval.decided", step: "w:1", decision: "approved", comment: "", decidedBy: "p1" }],
  cancelled: [cancel],
};

test.each(Object.entries(endings))("a run that is %s ignores every input", (status, answers) => {
  const program = programOf({ w: wait }, ["t:out>w"]);
  const finished = lastTurn(program, answers);
  expect(finished.state.status).toBe(status);
  for (const data of inputs) {
    const after = takeTurn(program, finished, data);
    expect(after.state).toBe(finished.state);
    expect(after).toMatchObject({ order: finished.order, changes: [], effects: [], trace: [], wakeAt: null });
  }
});

const ignored: Readonly<Record<string, InputData>> = {
  "a second start": START,
  "a continue with nothing ready": { type: "continue" },
  "an answer to a step that never was": { type: "timer.due", step: "w:2" },
  "an answer of another kind": { type: "timer.due", step: "w:1" },
};

test.each(Object.entries(ignored))("%s is ignored", (_name, data) => {
  const program = programOf({ w: wait }, ["t:out>w"]);
  const [waiting, after] = takeTurns(program, [data]);
  expect(after?.state).toBe(waiting.state);
  expect(after).toMatchObject({ effects: [], trace: [] });
});

test("a run that was not started ignores all but start and cancel", () => {
  const state = start(EVENT);
  const program = programOf({}, []);
  const moves = inputs.filter((data) => takeTurn(program, { state, order: null }, data).state !== state);
  expect(moves).toEqual([START, cancel]);
});
