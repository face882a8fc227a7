import type { InputData } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import type { Drawn } from "./testing/graph-of.ts";
import { AGAIN, CHAIN_ID, WAKE_AT } from "./testing/nodes.ts";
import { lastTurn, programOf, takeTurn, told } from "./testing/take-turns.ts";

const waitFor = (what: "event" | "children"): Drawn => ({ type: "wait", params: { for: what } });
const came = (step: string, says = "hello", mark = "4:OrderShipped"): InputData => {
  return { type: "event.came", step, mark, event: { says } };
};
const ended = (failed: number): InputData => {
  return { type: "children.ended", step: "w:1", count: 2, failed, failures: [], result: null };
};

test("a token rests for an event until a time", () => {
  const result = lastTurn(programOf({ w: waitFor("event") }, ["t:out>w"]));
  expect(told(result.trace)).toEqual(["t:1 > out", "w:1 waits event"]);
  const wait = { type: "event", names: ["OrderShipped"], key: null, since: null, wakeAt: WAKE_AT };
  expect(result.state).toMatchObject({ status: "waiting", tokens: [{ step: "w:1", wait }] });
  expect(result).toMatchObject({ effects: [], wakeAt: WAKE_AT });
});

test("the event wakes it, and its mark is kept for the node's next wait", () => {
  const program = programOf({ w: waitFor("event") }, ["t:out>w"]);
  const again = lastTurn(program, [came("w:1", AGAIN)]);
  expect(told(again.trace)).toEqual(["w:1 answered", "w:2 waits event"]);
  expect(again.state).toMatchObject({
    seen: { w: "4:OrderShipped" },
    tokens: [{ step: "w:2", wait: { since: "4:OrderShipped" } }],
  });
  const done = lastTurn(program, [came("w:1")]);
  expect(done.state).toMatchObject({ status: "done", outputs: { w: { says: "hello" } } });
});

test("whichever of event and time comes first wins; the other means nothing", () => {
  const program = programOf({ w: waitFor("event"), n: waitFor("event") }, ["t:out>w", "w:answered>n"]);
  const timedOut = lastTurn(program, [{ type: "timer.due", step: "w:1" }]);
  expect(told(timedOut.trace)[0]).toMatch(/^w:1 answered/);
  for (const data of [came("w:1"), { type: "timer.due", step: "w:1" } as const]) {
    const late = takeTurn(program, timedOut, data);
    expect(late.state).toBe(timedOut.state);
    expect(late.trace).toEqual([]);
  }
});

test("a node named like a property of every object has seen nothing", () => {
  const result = lastTurn(programOf({ constructor: waitFor("event") }, ["t:out>constructor"]));
  expect(result.state.tokens).toMatchObject([{ wait: { since: null } }]);
});

test("runs of another flow are started once, and how they ended decides the port", () => {
  const program = programOf({ w: waitFor("children") }, ["t:out>w"]);
  const result = lastTurn(program);
  const effect = { type: "children.start", flowId: CHAIN_ID, inputs: [{ item: 1 }, { item: 2 }] };
  expect(result.effects).toEqual([{ step: "w:1", effect }]);
  expect(result.state.tokens).toMatchObject([{ wait: { type: "children", flowId: CHAIN_ID, count: 2 } }]);
  expect(told(lastTurn(program, [ended(0)]).trace)).toEqual(["w:1 answered > answered"]);
  expect(told(lastTurn(program, [ended(1)]).trace)).toEqual(["w:1 answered > refused"]);
});

test("a timer does not end a wait for runs", () => {
  const program = programOf({ w: waitFor("children") }, ["t:out>w"]);
  const waiting = lastTurn(program);
  expect(takeTurn(program, waiting, { type: "timer.due", step: "w:1" }).state).toBe(waiting.state);
});

test("what a node ends with is the run's result", () => {
  const result = lastTurn(programOf({ r: { type: "result", params: { result: { ok: true } } } }, ["t:out>r"]));
  expect(result.state).toMatchObject({ status: "done", result: { ok: true }, outputs: { r: { ok: true } } });
  const large = lastTurn(programOf({ r: { type: "result", params: { result: "x".repeat(40_000) } } }, ["t:out>r"]));
  expect(large.state).toMatchObject({ status: "failed", failure: { code: "output_too_large", node: "r" } });
});
