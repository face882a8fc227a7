import { expect, test } from "vitest";
import { start } from "./start.ts";
import type { Drawn } from "./testing/graph-of.ts";
import { FAILURE_CODES } from "./testing/nodes.ts";
import { EVENT, lastTurn, programOf, takeTurn, takeTurns, told } from "./testing/take-turns.ts";

const after: Drawn = { type: "act", params: { effects: [] } };
const failing = (how: string, onError: "stop" | "continue" | "port"): Drawn => {
  return { type: "fail", params: { how }, onError };
};
const wires = ["t:out>f", "f:out>after"];

const ways = Object.entries(FAILURE_CODES);

test.each(ways)("stop: a node that %s fails the run with %s", (how, code) => {
  const result = lastTurn(programOf({ f: failing(how, "stop"), after }, wires));
  expect(told(result.trace)).toEqual(["t:1 > out", `f:1 ! ${code}`]);
  expect(result.state).toMatchObject({ status: "failed", tokens: [], failure: { code, node: "f" } });
  expect(result.trace.at(-1)?.failure).toEqual(result.state.failure);
});

test.each(ways)("continue: a node that %s leaves by its first port", (how, code) => {
  const result = lastTurn(programOf({ f: failing(how, "continue"), after }, wires));
  expect(told(result.trace)).toEqual(["t:1 > out", `f:1 ! ${code} > out`, "after:1 > out"]);
  expect(result.state).toMatchObject({ status: "done", failure: null, outputs: { f: { failed: code } } });
});

test.each(ways)("port: a node that %s leaves by its error port", (how, code) => {
  const result = lastTurn(programOf({ f: failing(how, "port"), after }, ["t:out>f", "f:error>after"]));
  expect(told(result.trace)).toEqual(["t:1 > out", `f:1 ! ${code} > error`, "after:1 > out"]);
  expect(result.trace[1]).toMatchObject({ failure: { code, node: "f" }, output: { failed: code } });
  expect(result.state).toMatchObject({ status: "done", failure: null, outputs: { f: { failed: code } } });
});

test("the params of a failure are those of who failed", () => {
  const run = (how: string) => lastTurn(programOf({ f: failing(how, "stop"), after }, wires)).state.failure?.params;
  expect(run("says_so")).toEqual({ peer: "test" });
  expect(run("throws_code")).toEqual({ steps: 10_001 });
  expect(run("no_such_port")).toEqual({ port: "elsewhere" });
  expect(run("throws")).toEqual({});
});

test("what a node throws is handed to the caller's log, and only there", () => {
  const result = lastTurn(programOf({ f: failing("throws", "stop"), after }, wires));
  expect(result.thrown).toMatchObject([{ step: "f:1", error: { code: "internal", cause: expect.any(RangeError) } }]);
  expect(JSON.stringify(result.state)).not.toContain("a bug in a node");
});

test("a failure ends the other branches too, but what they did before stays", () => {
  const w: Drawn = { type: "wait", params: { for: "call" } };
  const result = lastTurn(
    programOf({ w, f: failing("says_so", "stop"), after }, ["t:out>w", "t:out>f", "t:out>after"]),
  );
  expect(told(result.trace)).toEqual(["t:1 > out", "w:1 waits call", "f:1 ! call_refused"]);
  expect(result.effects).toMatchObject([{ step: "w:1" }]);
  expect(result.state).toMatchObject({ status: "failed", tokens: [] });
});

test("a node that rests but cannot decide on an answer fails at once", () => {
  const result = lastTurn(programOf({ s: { type: "stuck" } }, ["t:out>s"]));
  expect(result).toMatchObject({ state: { status: "failed", failure: { code: "internal", node: "s" } }, wakeAt: null });
});

test("a run that starts or stands at a node its version lacks fails", () => {
  const unknown = { code: "node_unknown", params: { node: "x" }, node: "x" };
  const started = takeTurn(
    programOf({}, []),
    { state: start(EVENT), order: null },
    { type: "start", node: "x", event: EVENT },
  );
  expect(started).toMatchObject({ state: { status: "failed", failure: unknown, steps: 0 }, trace: [] });
  const [waiting] = takeTurns(programOf({ x: { type: "wait", params: { for: "timer" } } }, ["t:out>x"]));
  const resumed = takeTurn(programOf({}, []), waiting, { type: "timer.due", step: "x:1" });
  expect(resumed.state).toMatchObject({ status: "failed", failure: unknown });
});
