import { readPath } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { InputData, Token, TraceStep } from "@orderloom/schema/run/run";
import { expect } from "vitest";
import { type Advance, interpreter } from "../advance.ts";
import { compile } from "../compile.ts";
import type { Parts } from "../parts.ts";
import type { Program } from "../program.ts";
import { isFinished } from "../status.ts";
import type { TurnResult } from "../turn.ts";
import { TEST_CATALOGUE } from "./nodes.ts";
import type { PlayedTurn, Story } from "./play.ts";
import { viewOf } from "./sample-order.ts";

/** The stored inputs, replayed on states that went through JSON, give every turn again. */
export function replaysTheSame({ graph, turns }: Story, parts: Parts): void {
  const advance = interpreter(parts);
  const program = compile(throughJson(graph), TEST_CATALOGUE);
  let state = turns[0]?.before;
  for (const { before, input, result } of turns) {
    expect(throughJson(state)).toStrictEqual(before);
    const { thrown: _, ...again } = advance(program, throughJson(before), throughJson(input));
    const { thrown: __, ...first } = result;
    expect(again).toStrictEqual(first);
    state = again.state;
  }
}

/** Turns of one step each, as if the runner were stopped after every step, come to the same. */
export function cutTurnsAreTheSame({ graph, turns }: Story, parts: Parts): void {
  const program = compile(graph, TEST_CATALOGUE);
  const advance = interpreter(parts, 1);
  for (const turn of turns) expect(stepByStep(advance, program, turn)).toEqual(turn.result);
}

function stepByStep(advance: Advance, program: Program, { before, input }: PlayedTurn): TurnResult {
  let whole = advance(program, before, input);
  for (let steps = 1; steps < LIMITS.stepsPerTurn && whole.state.status === "ready"; steps += 1) {
    const order = whole.order && viewOf(whole.order);
    const next = advance(program, whole.state, { ...input, order, data: { type: "continue" } });
    if (next.state === whole.state) break;
    whole = {
      ...next,
      changes: [...whole.changes, ...next.changes],
      effects: [...whole.effects, ...next.effects].filter(({ step }) => !next.stopped.includes(step)),
      trace: [...whole.trace, ...next.trace],
      stopped: [...whole.stopped, ...next.stopped],
      thrown: [...whole.thrown, ...next.thrown],
    };
  }
  return whole;
}

/** A run that is done, failed or cancelled stays as it is, whatever comes. */
export function finishedNeverMoves({ turns }: Story): void {
  for (const { before, input, result } of turns) {
    if (!isFinished(before.status)) continue;
    expect(result.state).toBe(before);
    expect(result).toMatchObject({ changes: [], effects: [], trace: [], stopped: [], wakeAt: null });
    expect(result.order).toBe(input.order?.facts ?? null);
  }
}

/** An answer resumes the step it names, if that waits for such an answer, and nothing else resumes a step. */
export function answersOnlyWhoWaits({ turns }: Story): void {
  for (const { before, input, result } of turns) {
    const resumed = result.trace.filter((line) => line.phase === "resume" && !isUnasked(line)).map((line) => line.step);
    const asked = isFinished(before.status) ? [] : before.tokens.filter((token) => isAnswered(token, input.data));
    expect(resumed).toEqual(asked.map((token) => token.type === "waiting" && token.step));
  }
}

/** Steps also end because other branches came or were stopped: nobody answers those. */
export function isUnasked({ input }: TraceStep): boolean {
  return ["join", "joined", "stopped"].includes(String(readPath(input, "resumed.type")));
}

const ANSWERS = {
  "call.settled": ["call"],
  "approval.decided": ["approval"],
  "timer.due": ["timer", "event"],
  "event.came": ["event"],
  "children.ended": ["children"],
  "stock.answered": ["stock"],
  "order_act.answered": ["order_act"],
} as const;

function isAnswered(token: Token, data: InputData): boolean {
  if (!("step" in data) || data.type === "move") return false;
  if (token.type !== "waiting" || token.step !== data.step) return false;
  return ANSWERS[data.type].some((type) => type === token.wait.type);
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
