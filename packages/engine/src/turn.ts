import type { OrderloomError } from "@orderloom/schema/error";
import type { OrderView } from "@orderloom/schema/graph/node";
import type { Id } from "@orderloom/schema/ids";
import type { Json, JsonObject } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Order } from "@orderloom/schema/order/order";
import type { Machine } from "@orderloom/schema/order/state-machine";
import type { Refund } from "@orderloom/schema/refund/refund";
import type {
  Failure,
  InputData,
  PlannedEffect,
  RunControl,
  RunState,
  Token,
  TraceStep,
} from "@orderloom/schema/run/run";
import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { fitsBytes } from "./byte-size.ts";
import { pruneControl } from "./control.ts";
import type { OrderChange } from "./decide-effects.ts";
import type { Parts } from "./parts.ts";
import type { Program } from "./program.ts";
import { earliestWake } from "./status.ts";

/** One input of a run. `at` is the database's clock (ISO 8601), the only one there is during the turn. */
export type TurnInput = {
  readonly seq: number;
  readonly at: string;
  readonly order: OrderView | null;
  /** When people work; for programs that ask. The caller keeps which ones these were, so that a replay sees the same. */
  readonly calendars?: ReadonlyMap<Id, WorkCalendar>;
  /** How orders of the order's type move, where that was said; the caller keeps which saying it was. */
  readonly machine?: Machine;
  readonly data: InputData;
};

/** What a turn came to, for the caller to commit in one transaction. */
export type TurnResult = {
  readonly state: RunState;
  /** The order after the order effects of this turn; null for a run about no order. */
  readonly order: Order | null;
  /** All refunds of the order after this turn; null when no node of the program declared them. */
  readonly refunds: readonly Refund[] | null;
  /** The effects on the order and its refunds that changed something, each with its one version's patch. */
  readonly changes: readonly (OrderChange & { readonly step: string })[];
  /** Notices, approvals and calls that the caller commits; each stands in exactly one turn. */
  readonly effects: readonly PlannedEffect[];
  readonly trace: readonly TraceStep[];
  /** Steps that no longer wait although nobody answered them: what they asked for is to be called off. */
  readonly stopped: readonly string[];
  /** When to send the next `timer.due` (ISO 8601); null when no timer runs. */
  readonly wakeAt: string | null;
  /** What node functions threw, for the log only: the state knows the code, the thrown has the stack. */
  readonly thrown: readonly { readonly step: string; readonly error: OrderloomError }[];
};

/** The working state of one turn: mutable, made by {@link openTurn}, never seen by nodes nor outside the turn. */
export type Turn = {
  readonly program: Program;
  readonly parts: Parts;
  readonly at: string;
  readonly loaded: OrderView | null;
  readonly calendars: ReadonlyMap<Id, WorkCalendar> | undefined;
  readonly machine: Machine | undefined;
  order: Order | null;
  refunds: readonly Refund[] | null;
  trigger: JsonObject;
  tokens: Token[];
  outputs: Readonly<Record<string, Json>>;
  readonly visits: Record<string, number>;
  steps: number;
  nextToken: number;
  failure: Failure | null;
  seen: RunState["seen"];
  result: RunState["result"];
  /** Null while the run has come through no construct that has to remember something. */
  control: RunControl | null;
  stopped: readonly string[];
  readonly changes: TurnResult["changes"][number][];
  effects: PlannedEffect[];
  readonly trace: TraceStep[];
  readonly thrown: TurnResult["thrown"][number][];
};

export function openTurn(running: { program: Program; parts: Parts }, state: RunState, input: TurnInput): Turn {
  return {
    program: running.program,
    parts: running.parts,
    at: input.at,
    loaded: input.order,
    calendars: input.calendars,
    machine: input.machine,
    order: input.order?.facts ?? null,
    refunds: input.order?.refunds ?? null,
    trigger: state.trigger,
    tokens: [...state.tokens],
    outputs: state.outputs,
    visits: { ...state.visits },
    steps: state.steps,
    nextToken: state.nextToken,
    failure: state.failure,
    seen: state.seen,
    result: state.result,
    control: state.control ?? null,
    stopped: NO_STEPS,
    changes: [],
    effects: [],
    trace: [],
    thrown: [],
  };
}

const NO_STEPS: readonly string[] = [];

export function closeTurn(turn: Turn): TurnResult {
  const { tokens, outputs, visits, steps, nextToken, trigger, failure, seen, result } = turn;
  const status = turn.parts.statusOf(turn);
  const control = turn.control && pruneControl(turn.control, tokens);
  const state = withinLimit({
    ...{ status, tokens, outputs, visits, steps, nextToken, trigger, failure },
    ...(seen && { seen }),
    ...(result !== undefined && { result }),
    ...(control && { control }),
  });
  return {
    state,
    order: turn.order,
    refunds: turn.refunds,
    changes: turn.changes,
    effects: turn.effects,
    trace: turn.trace,
    stopped: turn.stopped,
    wakeAt: earliestWake(state),
    thrown: turn.thrown,
  };
}

/** A state too large to be stored fails the run, and is cut down to what can be: the trace has the outputs. */
function withinLimit(state: RunState): RunState {
  if (fitsBytes(state, LIMITS.runStateBytes)) return state;
  const failure: Failure = {
    code: "state_too_large",
    params: { limit: LIMITS.runStateBytes },
    node: state.failure?.node ?? null,
  };
  const { control, ...rest } = state;
  const cut: RunState = { ...rest, status: "failed", tokens: [], outputs: {}, failure };
  const told = control ? { ...cut, control: givenUp(control, failure) } : cut;
  if (fitsBytes(told, LIMITS.runStateBytes)) return told;
  return fitsBytes(cut, LIMITS.runStateBytes) ? cut : { ...cut, trigger: {} };
}

/** Nothing more can be undone: what would have been is told. */
function givenUp({ handled, undoable, notUndone }: RunControl, failure: Failure): RunControl {
  const lost = undoable.map(({ step, node }) => ({ step, failure: { ...failure, node } }));
  return { forks: {}, lists: {}, handled, undoable: [], ending: null, notUndone: [...notUndone, ...lost] };
}
