import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Token, TraceStep } from "@orderloom/schema/run/run";
import { failRun } from "./end-run.ts";
import type { CompiledNode } from "./program.ts";
import type { Turn } from "./turn.ts";
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
  return countVisit(turn, node);
}

/** Counts one more visit and names its step, whatever the run has used up. */
export function countVisit(turn: Turn, node: string): string {
  const visit = turn.parts.nextVisit(turn.visits, node);
  turn.visits[node] = visit;
  turn.steps += 1;
  return stepId(node, visit);
}
