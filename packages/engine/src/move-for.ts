import { assertNever } from "@orderloom/schema/error";
import type { Resumed } from "@orderloom/schema/graph/node";
import type { Json, JsonObject } from "@orderloom/schema/json";
import type { NodeMap } from "@orderloom/schema/run/migrate-run";
import type { InputData, RunState, Token, Wait } from "@orderloom/schema/run/run";
import { isFinished, wakeOf } from "./status.ts";

/** What an input sets in motion. */
export type Move =
  | {
      readonly type: "start";
      readonly node: string;
      readonly event: JsonObject;
      /** What nodes before it have left already. */
      readonly outputs: Readonly<Record<string, Json>>;
    }
  | { readonly type: "continue" }
  | { readonly type: "resume"; readonly place: WaitingPlace; readonly resumed: Resumed }
  | { readonly type: "cancel" }
  | { readonly type: "move"; readonly place: WaitingPlace; readonly node: string }
  | { readonly type: "migrate"; readonly nodes: NodeMap };

/** A waiting token, its step, and its place among the tokens of the state. */
export type WaitingPlace = { readonly index: number; readonly token: Token; readonly step: string };

/**
 * What the input means to the run, or null when it means nothing: the run is finished, was started before, is ending
 * already, has nothing ready, or the step named no longer waits for such an answer. Deliveries may repeat, so this is no error.
 */
export function moveFor(state: RunState, data: InputData): Move | null {
  if (isFinished(state.status)) return null;
  switch (data.type) {
    case "start":
      return isStarted(state) ? null : { type: "start", node: data.node, event: data.event, outputs: {} };
    case "retry":
      return isStarted(state) ? null : { ...data, type: "start" };
    case "continue":
      return state.tokens.some((token) => token.type === "ready") ? { type: "continue" } : null;
    case "call.settled":
      return resume(state, data.step, { type: "call", outcome: data.outcome });
    case "approval.decided": {
      const { decision, comment, decidedBy } = data;
      return resume(state, data.step, { type: "approval", decision, comment, decidedBy });
    }
    case "timer.due":
      return resume(state, data.step, { type: "timer" });
    case "event.came":
      return resume(state, data.step, { type: "event", mark: data.mark, event: data.event });
    case "children.ended": {
      const { count, failed, failures, result } = data;
      return resume(state, data.step, { type: "children", count, failed, failures, result });
    }
    case "stock.answered":
      return resume(state, data.step, { type: "stock", outcome: data.outcome });
    case "order_act.answered":
      return resume(state, data.step, { type: "order_act", outcome: data.outcome });
    case "cancel":
      return state.control?.ending ? null : { type: "cancel" };
    case "move": {
      const place = placeOf(state, data.step, () => !state.control?.ending);
      return place && { type: "move", place, node: data.node };
    }
    case "migrate":
      return { type: "migrate", nodes: data.nodes };
    default:
      return assertNever(data);
  }
}

function isStarted(state: RunState): boolean {
  return state.steps > 0 || state.tokens.length > 0;
}

function resume(state: RunState, step: string, resumed: Resumed): Move | null {
  const place = placeOf(state, step, (wait) => isAnsweredBy(wait, resumed));
  return place && { type: "resume", place, resumed };
}

function placeOf(state: RunState, step: string, fits: (wait: Wait) => boolean): WaitingPlace | null {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === "waiting" && token.step === step && fits(token.wait)) return { index, token, step };
  }
  return null;
}

function isAnsweredBy(wait: Wait, { type }: Resumed): boolean {
  return wait.type === type || (type === "timer" && wakeOf(wait) !== null);
}
