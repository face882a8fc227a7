import type { Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { refundOfTrigger } from "@orderloom/schema/refund/refund";
import type { ChildrenOutcome, InputData, RunState } from "@orderloom/schema/run/run";
import { keyEventId } from "../accept/key-events.ts";
import { keyPlace } from "../waits/wait-key.ts";
import type { GivenInputs } from "./given-inputs.ts";
import { type ItemName, itemId, stepKey } from "./read-children.ts";

/**
 * An input as it waits in `runs.pending`: without content that may be personal. Answers name the row that holds it,
 * and are filled when the run is claimed.
 */
export type StoredInput =
  /** `item` names the input of a run that another one started; `given` holds what whoever started it gave. */
  | {
      readonly type: "start";
      readonly node: string;
      readonly event: JsonObject;
      readonly item?: ItemName;
      readonly given?: GivenInputs;
    }
  | { readonly type: "continue" }
  /** `of` is the ended run whose outputs it starts with; `edits` is what a person changed in them, sealed, as hex. */
  | { readonly type: "retry"; readonly node: string; readonly of: string; readonly edits: string | null }
  | { readonly type: "call.settled"; readonly step: string; readonly callId: string }
  | { readonly type: "approval.decided"; readonly step: string; readonly approvalId: string }
  | { readonly type: "timer.due" }
  /** The runs that a step of run `of` started; `last` is the one that ended last, null where none could start. */
  | { readonly type: "children.ended"; readonly step: string; readonly of: Id; readonly last: Id | null }
  | ({ readonly type: "event.came"; readonly step: string; readonly mark: string } & (
      | { readonly event: JsonObject }
      /** The event of a key lies sealed beside others of the key; the mark tells which. */
      | { readonly key: string }
    ))
  /** What an act on stock came to: nothing personal, so it waits here whole. */
  | Extract<InputData, { type: "stock.answered" }>
  /** What an act on the order came to: ids and a code, nothing personal. */
  | Extract<InputData, { type: "order_act.answered" }>
  | { readonly type: "cancel"; readonly reason: string }
  | { readonly type: "move"; readonly step: string; readonly node: string; readonly reason: string };

/** What the answers of a batch hold, by the id of their row. */
export type Answers = {
  readonly calls: ReadonlyMap<string, Extract<InputData, { type: "call.settled" }>["outcome"]>;
  /** What the runs that are tried again had come to, by run. */
  readonly retried: ReadonlyMap<string, Retried>;
  /** What people wrote who asked for a refund, by refund. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly approvals: ReadonlyMap<string, Omit<Extract<InputData, { type: "approval.decided" }>, "type" | "step">>;
  /** Events of keys, by `keyEventId`. */
  readonly keyEvents: ReadonlyMap<string, JsonObject>;
  /** What people and programs gave to the runs that they started, by run. */
  readonly given: ReadonlyMap<string, JsonObject>;
  /** Inputs of runs that others started, by `itemId`. */
  readonly items: ReadonlyMap<string, JsonObject>;
  /** How started runs ended, by `stepKey`. */
  readonly children: ReadonlyMap<string, ChildrenOutcome>;
};

/** What a run starts with that tries another one again. */
export type Retried = Pick<RunState, "trigger" | "outputs">;

/** Whose row has gone can only be ignored by the run, which is what an input that wakes nobody does. */
const NOTHING: InputData = { type: "continue" };

/** Where a stored input meets the run: its state before the turn and the turn's clock (ISO 8601). */
export type Meeting = { readonly state: RunState | null; readonly at: string };

/** The input as the engine takes it. A due timer wakes the waiting step whose time came first. */
export function fillInput(stored: StoredInput, { state, at }: Meeting, answers: Answers): InputData {
  switch (stored.type) {
    case "start":
      if (stored.item) return withData(stored, answers.items.get(itemId(stored.item)));
      if (stored.given) return withData(stored, answers.given.get(stored.given.runId));
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
      const step = firstTimer(state, at);
      return step === null ? NOTHING : { type: "timer.due", step };
    }
    case "children.ended": {
      const outcome = answers.children.get(stepKey({ runId: stored.of, step: stored.step })) ?? NO_CHILDREN;
      return { type: "children.ended", step: stored.step, ...outcome };
    }
    case "event.came": {
      const { step, mark } = stored;
      return { type: "event.came", step, mark, event: "event" in stored ? stored.event : keyEvent(stored, answers) };
    }
    default:
      return stored;
  }
}

/** A step that found nothing to start runs for. */
const NO_CHILDREN: ChildrenOutcome = { count: 0, failed: 0, failures: [], result: null };

function withData({ node, event }: Extract<StoredInput, { type: "start" }>, data: JsonObject | undefined): InputData {
  return { type: "start", node, event: data ? { ...event, data } : event };
}

/** Of an event that was past its time when the run came to it, that it came is all that is left. */
function keyEvent({ mark, key }: { mark: string; key: string }, { keyEvents }: Answers): JsonObject {
  return keyEvents.get(keyEventId({ ...keyPlace(key), at: mark })) ?? { type: "BusinessEvent", about: key };
}

function withReason(event: JsonObject, { reasons }: Answers): JsonObject {
  const refund = refundOfTrigger(event);
  const reasonText = refund && reasons.get(refund.id);
  return refund && reasonText !== undefined ? { ...event, data: { refund: { ...refund, reasonText } } } : event;
}

/** Of those that are due: the one that was may have been answered by something else in between. */
function firstTimer(state: RunState | null, at: string): string | null {
  let first: { step: string; wakeMs: number } | null = null;
  for (const token of state?.tokens ?? []) {
    if (token.type !== "waiting" || !("wakeAt" in token.wait) || token.wait.wakeAt === null) continue;
    const wakeMs = Date.parse(token.wait.wakeAt);
    if (wakeMs <= Date.parse(at) && (first === null || wakeMs < first.wakeMs)) first = { step: token.step, wakeMs };
  }
  return first?.step ?? null;
}
