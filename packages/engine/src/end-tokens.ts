import type { Token } from "@orderloom/schema/run/run";
import { orderSummary } from "./order-summary.ts";
import type { Turn } from "./turn.ts";

/**
 * Ends tokens while the run goes on. Steps at which they waited are told as over, and what those asked for is called
 * off: in this turn by not asking, else by whoever keeps the turn.
 */
export function endTokens(turn: Turn, ends: (token: Token) => boolean): void {
  const ended = turn.tokens.filter(ends);
  if (ended.length === 0) return;
  turn.tokens = turn.tokens.filter((token) => !ended.includes(token));
  const steps: string[] = [];
  for (const token of ended) {
    if (token.type !== "waiting") continue;
    tellOver(turn, token, "stopped");
    if (token.wait.type !== "join") steps.push(token.step);
  }
  if (steps.length === 0) return;
  turn.stopped = [...turn.stopped, ...steps];
  const isOff = new Set(steps);
  turn.effects = turn.effects.filter(({ step }) => !isOff.has(step));
}

type Waiting = Extract<Token, { type: "waiting" }>;

/** Tells that a step waits no more, and that nobody leaves it. */
export function tellOver(turn: Turn, { step, node }: Waiting, why: "stopped" | "joined" | "moved"): void {
  const input = { order: orderSummary(turn), resumed: { type: why } };
  turn.trace.push({
    step,
    node,
    phase: "resume",
    port: null,
    waits: null,
    failure: null,
    decidedBy: null,
    input,
    output: null,
  });
}
