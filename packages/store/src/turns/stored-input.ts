import type { JsonObject } from "@orderloom/schema/json";
import { refundOfTrigger } from "@orderloom/schema/refund";
import type { InputData, RunState } from "@orderloom/schema/run";

/**
 * An input as it waits in `runs.pending`: without content that may be personal. Answers name the row that holds it,
 * and are filled when the run is claimed.
 */
export type StoredInput =
  | { readonly type: "start"; readonly node: string; readonly event: JsonObject }
  | { readonly type: "continue" }
  /** `of` is the ended run whose outputs it starts with; `edits` is what a person changed in them, sealed, as hex. */
  | { readonly type: "retry"; readonly node: string; readonly of: string; readonly edits: string | null }
  | { readonly type: "call.settled"; readonly step: string; readonly callId: string }
  | { readonly type: "approval.decided"; readonly step: string; readonly approvalId: string }
  | { readonly type: "timer.due" }
  | { readonly type: "cancel"; readonly reason: string };

/** What the answers of a batch hold, by the id of their row. */
export type Answers = {
  readonly calls: ReadonlyMap<string, Extract<InputData, { type: "call.settled" }>["outcome"]>;
  /** What the runs that are tried again had come to, by run. */
  readonly retried: ReadonlyMap<string, Retried>;
  /** What people wrote who asked for a refund, by refund. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly approvals: ReadonlyMap<string, Omit<Extract<InputData, { type: "approval.decided" }>, "type" | "step">>;
};

/** What a run starts with that tries another one again. */
export type Retried = Pick<RunState, "trigger" | "outputs">;

/** Whose row has gone can only be ignored by the run, which is what an input that wakes nobody does. */
const NOTHING: InputData = { type: "continue" };

/** The input as the engine takes it. A due timer wakes the waiting step whose time came first. */
export function fillInput(stored: StoredInput, state: RunState | null, answers: Answers): InputData {
  switch (stored.type) {
    case "start":
      return answers.reasons.size === 0 ? stored : { ...stored, event: withReason(stored.event, answers) };
    case "retry": {
      const retried = answers.retried.get(stored.of);
      if (!retried) return { type: "cancel", reason: "the run to be tried again has gone" };
      return { type: "retry", node: stored.node, event: retried.trigger, outputs: retried.outputs };
    }
    case "call.settled": {
      const outcome = answers.calls.get(stored.callId);
      return outcome ? { type: "call.settled", step: stored.step, outcome } : NOTHING;
    }
    case "approval.decided": {
      const answer = answers.approvals.get(stored.approvalId);
      return answer ? { type: "approval.decided", step: stored.step, ...answer } : NOTHING;
    }
    case "timer.due": {
      const step = firstTimer(state);
      return step === null ? NOTHING : { type: "timer.due", step };
    }
    default:
      return stored;
  }
}

function withReason(event: JsonObject, { reasons }: Answers): JsonObject {
  const refund = refundOfTrigger(event);
  const reasonText = refund && reasons.get(refund.id);
  return refund && reasonText !== undefined ? { ...event, data: { refund: { ...refund, reasonText } } } : event;
}

function firstTimer(state: RunState | null): string | null {
  let first: { step: string; wakeAt: string } | null = null;
  for (const token of state?.tokens ?? []) {
    if (token.type !== "waiting" || token.wait.type !== "timer") continue;
    if (first === null || token.wait.wakeAt < first.wakeAt) first = { step: token.step, wakeAt: token.wait.wakeAt };
  }
  return first?.step ?? null;
}
