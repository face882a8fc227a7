import type { ClaimedRun } from "../runs/claim-runs.ts";
import type { MadeTurn } from "../turns/kept-turn.ts";
import { type Listeners, type NewRun, newRuns } from "./new-runs.ts";
import type { OrderWork } from "./order-work.ts";
import { isCircling } from "./refuse-hops.ts";

/**
 * Interprets the first turn of a run about an order that nobody has seen yet; null leaves it to the loop. It changes
 * nothing: what it came to may be thrown away, when another transaction turns out to have made the order first.
 */
export type FirstTurn = (run: ClaimedRun, at: string) => MadeTurn | null;

/**
 * Makes the first turn of a new order's run together with the order, so that both are written once and as they stand
 * after it: no claim, no second commit, nothing read back. Only where one run begins and nothing holds it: several
 * would each have to see what the one before did.
 */
export function beginAtOnce(
  work: OrderWork,
  { listeners, firstTurn, at }: { listeners: Listeners; firstTurn: FirstTurn; at: string },
): void {
  const runs = newRuns(listeners, work, at);
  const [only] = runs;
  if (!only || runs.length > 1 || only.lane !== "fresh" || isCircling(only)) return;
  const turn = firstTurn(only.run, at);
  if (!turn) return;
  work.begun = { run: only, turn: { ...turn, isFirst: true } };
  work.order = turn.order ?? work.order;
}

/** A run that was begun together with its order. */
export type Begun = { readonly run: NewRun; readonly turn: MadeTurn };
