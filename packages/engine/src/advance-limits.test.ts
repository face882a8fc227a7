import { LIMITS } from "@orderloom/schema/limits";
import type { InputData, RunState } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { start } from "./start.ts";
import { AGAIN } from "./testing/nodes.ts";
import { EVENT, lastTurn, programOf, takeTurn, takeTurns, told } from "./testing/take-turns.ts";

const CONTINUE: InputData = { type: "continue" };

/** The trigger and `nodes` nodes in a row; each puts out what `output` makes of its number. */
function chain(nodes: number, output: (index: number) => string | null = () => null) {
  const ids = Array.from({ length: nodes }, (_, index) => `n${index}`);
  const drawn = ids.map((id, index) => [id, { type: "act", params: { effects: [], output: output(index) } }] as const);
  const wires = ids.map((id, index) => `${index === 0 ? "t" : `n${index - 1}`}:out>${id}`);
  return programOf(Object.fromEntries(drawn), wires);
}

test("a turn of exactly the limit of steps finishes its run", () => {
  const result = lastTurn(chain(LIMITS.stepsPerTurn - 1));
  expect(result.state).toMatchObject({ status: "done", steps: LIMITS.stepsPerTurn });
});

test("one step more is left for the next turn", () => {
  const [first, second] = takeTurns(chain(LIMITS.stepsPerTurn), [CONTINUE]);
  expect(first.state).toMatchObject({ status: "ready", steps: LIMITS.stepsPerTurn, tokens: [{ type: "ready" }] });
  expect(second).toMatchObject({ state: { status: "done", steps: LIMITS.stepsPerTurn + 1 } });
  expect(second?.trace).toHaveLength(1);
});

test("an answer that comes while others are still ready moves them too", () => {
  const nodes = {
    w: { type: "wait", params: { for: "timer" } },
    l: { type: "loop", params: { self: "l", times: 200 } },
  };
  const program = programOf(nodes, ["t:out>w", "t:out>l", "l:again>l"]);
  const [first, second] = takeTurns(program, [{ type: "timer.due", step: "w:1" }]);
  expect(first.state).toMatchObject({ status: "ready", tokens: [{ type: "waiting" }, { type: "ready" }] });
  expect(second?.state.status).toBe("done");
});

const looping = programOf({ l: { type: "loop", params: { self: "l", times: 20_000 } } }, ["t:out>l", "l:again>l"]);

function after(steps: number): RunState {
  return {
    ...start(EVENT),
    tokens: [{ type: "ready", id: "t1", node: "l" }],
    nextToken: 2,
    steps,
    visits: { l: steps },
  };
}

test("the last step of a run may be taken, the next fails it", () => {
  const result = takeTurn(looping, { state: after(LIMITS.stepsPerRun - 1), order: null }, CONTINUE);
  expect(told(result.trace)).toEqual([`l:${LIMITS.stepsPerRun} > again`]);
  expect(result.state).toMatchObject({
    status: "failed",
    tokens: [],
    steps: LIMITS.stepsPerRun,
    failure: { code: "steps_exceeded", params: { limit: LIMITS.stepsPerRun }, node: "l" },
  });
});

test("resting again takes steps like visiting does", () => {
  const program = programOf({ w: { type: "wait", params: { for: "call" } } }, ["t:out>w"]);
  const { state } = lastTurn(program);
  const again: InputData = { type: "call.settled", step: "w:1", outcome: { type: "ok", result: AGAIN } };
  const before = { state: { ...state, steps: LIMITS.stepsPerRun }, order: null };
  const result = takeTurn(program, before, again);
  expect(result).toMatchObject({ state: { status: "failed", failure: { code: "steps_exceeded" } }, effects: [] });
});

test.each([
  { bytes: LIMITS.stepOutputBytes, status: "done" },
  { bytes: LIMITS.stepOutputBytes + 1, status: "failed" },
])("an output of $bytes bytes: $status", ({ bytes, status }) => {
  const result = lastTurn(chain(1, () => "x".repeat(bytes - 2)));
  expect(result.state.status).toBe(status);
  if (status === "failed") {
    expect(result.state.failure).toMatchObject({ code: "output_too_large", params: { limit: LIMITS.stepOutputBytes } });
  }
});

const room = LIMITS.stepOutputBytes - 64;
/** Eight outputs that nearly fill a state, and a ninth that fills it to the byte when `extra` is 0. */
function filled(extra: number) {
  const nearly = lastTurn(chain(9, (index) => (index < 8 ? "x".repeat(room) : ""))).state;
  const left = LIMITS.runStateBytes - JSON.stringify(nearly).length;
  return lastTurn(chain(9, (index) => "x".repeat(index < 8 ? room : left + extra)));
}

test("a state of exactly the limit is kept", () => {
  const { state } = filled(0);
  expect(state.status).toBe("done");
  expect(JSON.stringify(state)).toHaveLength(LIMITS.runStateBytes);
});

test("one byte more fails the run, whose state is cut down to what can be stored", () => {
  const { state, trace } = filled(1);
  expect(state).toMatchObject({
    status: "failed",
    tokens: [],
    trigger: EVENT,
    failure: { code: "state_too_large", params: { limit: LIMITS.runStateBytes } },
  });
  expect(state.outputs).toEqual({});
  expect(trace).toHaveLength(10);
});

test("a trigger larger than a state fails its run and is left to the input that brought it", () => {
  const event = { text: "x".repeat(LIMITS.runStateBytes) };
  const result = takeTurn(chain(0), { state: start({}), order: null }, { type: "start", node: "t", event });
  expect(result.state).toMatchObject({ status: "failed", failure: { code: "state_too_large" } });
  expect(result.state.trigger).toEqual({});
});

test("params of a failure and answers in the trace are bounded like outputs", () => {
  const program = programOf({ w: { type: "wait", params: { for: "call" } } }, ["t:out>w"]);
  const params = { body: "x".repeat(LIMITS.stepOutputBytes) };
  const outcome = { type: "failed", code: "http_status", params } as const;
  const { state, trace } = lastTurn(program, [{ type: "call.settled", step: "w:1", outcome }]);
  expect(state.failure).toEqual({ code: "http_status", params: {}, node: "w" });
  expect(trace[0]?.input).toMatchObject({ resumed: { type: "call" } });
});

test.each([
  [0, "waiting"],
  [1, "failed"],
])("a list of the limit and %i bytes more leaves the run %s", (more, status) => {
  const piece = "x".repeat(30_000);
  const pieces = Array<string>(4).fill(piece);
  const rest = LIMITS.loopListBytes - JSON.stringify([...pieces, ""]).length + more;
  const items = [...pieces, "x".repeat(rest)];
  const nodes = { e: { type: "each", params: { items } }, w: { type: "wait", params: { for: "call" } } };
  const { state } = lastTurn(programOf(nodes, ["t:out>e", "e:item>w"]));
  expect(state.status).toBe(status);
  expect(state.failure?.code).toBe(more === 0 ? undefined : "output_too_large");
});
