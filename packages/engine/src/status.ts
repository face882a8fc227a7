import type { Failure, RunControl, RunState, RunStatus, Token, Wait } from "@orderloom/schema/run/run";

type Stand = {
  readonly tokens: readonly Token[];
  readonly failure: Failure | null;
  readonly control?: RunControl | null;
};

/** The status that follows from where the tokens of a started run stand. */
export function statusOf(stand: Stand): RunStatus {
  if (stand.failure) return "failed";
  if (stand.tokens.length === 0) return stand.control?.ending?.status ?? "done";
  return stand.tokens.some((token) => token.type === "ready") ? "ready" : "waiting";
}

/** True when no input can move the run again. */
export function isFinished(status: RunStatus): boolean {
  return status === "done" || status === "failed" || status === "cancelled";
}

/** When a timer ends the wait (ISO 8601); null for one that no timer ends. */
export function wakeOf(wait: Wait): string | null {
  return wait.type === "timer" || wait.type === "event" ? wait.wakeAt : null;
}

/** The earliest moment (ISO 8601) at which a timer of the run is due, or null when none of its tokens waits for one. */
export function earliestWake(state: Pick<RunState, "tokens">): string | null {
  let earliest: string | null = null;
  for (const token of state.tokens) {
    const wakeAt = token.type === "waiting" ? wakeOf(token.wait) : null;
    if (wakeAt !== null && (earliest === null || isBefore(wakeAt, earliest))) earliest = wakeAt;
  }
  return earliest;
}

/** Moments are UTC and end in Z; without it `…:00` rightly sorts before `…:00.5`, whatever their precision. */
function isBefore(one: string, other: string): boolean {
  return one.slice(0, -1) < other.slice(0, -1);
}
