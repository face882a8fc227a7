import type { InputData } from "@orderloom/schema/run/run";
import { expect, test } from "vitest";
import { whyNotMoved } from "./move-token.ts";
import type { Drawn } from "./testing/graph-of.ts";
import { lastTurn, programOf, takeTurns, told } from "./testing/take-turns.ts";

const wait: Drawn = { type: "wait", params: { for: "approval" } };
const act: Drawn = { type: "act", params: { effects: [] } };
const move = (step: string, node: string): InputData => ({ type: "move", step, node, reason: "不等了" });
const decided: InputData = {
  type: "approval.decided",
  step: "w:1",
  decision: "approved",
  comment: "",
  decidedBy: "p",
};

const PLAIN = programOf({ w: wait, a: act, b: wait }, ["t:out>w", "w:answered>a", "a:out>b"]);
const SPLIT = programOf(
  { s: { type: "split" }, w: wait, x: wait, o: wait, j: { type: "join", params: { needs: 0 } }, z: act },
  ["t:out>s", "s:b1>w", "s:b2>o", "w:answered>x", "x:answered>j", "o:answered>j", "j:joined>z"],
);
const LOOP = programOf({ l: { type: "repeat", params: { times: 3 } }, w: wait, z: wait }, [
  "t:out>l",
  "l:again>w",
  "w:answered>l",
  "l:out>z",
]);

test("a token is taken off its wait and goes on from where it was put", () => {
  const moved = lastTurn(PLAIN, [move("w:1", "a")]);
  expect(told(moved.trace)).toEqual(["w:1 answered", "a:1 > out", "b:1 waits approval"]);
  expect(moved.trace[0]?.input).toMatchObject({ resumed: { type: "moved" } });
  expect(moved.stopped).toEqual(["w:1"]);
});

test("of an answer and a move the second means nothing", () => {
  const answered = takeTurns(PLAIN, [decided, move("w:1", "b")]);
  expect(answered[2]?.state).toEqual(answered[1]?.state);
  const moved = takeTurns(PLAIN, [move("w:1", "a"), decided]);
  expect(moved[2]?.state).toEqual(moved[1]?.state);
});

test("a token may be put where it waited, and waits anew", () => {
  expect(told(lastTurn(PLAIN, [move("w:1", "w")]).trace)).toEqual(["w:1 answered", "w:2 waits approval"]);
});

test.each([
  ["w", "t", "run_move_node"],
  ["w", "gone", "run_move_node"],
  ["w", "x", null],
  ["w", "j", null],
  ["w", "z", "run_move_split"],
  ["w", "s", "run_move_split"],
  ["gone", "x", "run_busy"],
])("from %s to %s: %s", (...row) => {
  const [from, node, problem] = row;
  const { state } = lastTurn(SPLIT);
  expect(whyNotMoved(SPLIT, state, { step: `${from}:1`, node })).toBe(problem);
  if (problem) expect(lastTurn(SPLIT, [move(`${from}:1`, node)]).state).toEqual(state);
});

test("a token put at the join is there as one that came", () => {
  expect(told(lastTurn(SPLIT, [move("w:1", "j")]).trace)).toEqual(["w:1 answered", "j:1 waits join"]);
});

test("a token that leaves a loop is out of it", () => {
  expect(lastTurn(LOOP).state.tokens[0]?.frames).toHaveLength(1);
  expect(lastTurn(LOOP, [move("w:1", "z")]).state.tokens[0]?.frames).toBeUndefined();
  expect(lastTurn(LOOP, [move("w:1", "w")]).state.tokens[0]?.frames).toHaveLength(1);
});
