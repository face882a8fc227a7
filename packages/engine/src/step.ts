import type { Json, JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Token, TraceStep } from "@orderloom/schema/run";
import type { CompiledNode } from "./program.ts";
import { failRun, type Turn } from "./turn.ts";
import { stepId } from "./visits.ts";

/** A token and its place among the tokens of the turn. */
export type Place = { readonly index: number; readonly token: Token };

/** Where the interpreter is: one token at one node in one half of one step. */
export type Here = {
  readonly place: Place;
  readonly node: CompiledNode;
  readonly step: string;
  readonly phase: TraceStep["phase"];
  readonly input: Json;
};

/** Counts one more visit and names its step; null when the run has used up its steps, which fails it. */
export function beginStep(turn: Turn, node: string): string | null {
  if (turn.steps >= LIMITS.stepsPerRun) {
    failRun(turn, { code: "steps_exceeded", params: { limit: LIMITS.stepsPerRun }, node });
    return null;
  }
  const visit = turn.parts.nextVisit(turn.visits, node);
  turn.visits[node] = visit;
  turn.steps += 1;
  return stepId(node, visit);
}

/** What a node looked at, as far as it helps a reader: the version says the params, `run_turns` the whole input. */
export function orderSummary(turn: Turn): JsonObject | null {
  return turn.order && { version: turn.order.version, state: turn.order.state };
}
