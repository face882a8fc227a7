import { advance, type TurnResult } from "@orderloom/engine/advance";
import type { Program } from "@orderloom/engine/program";
import { start } from "@orderloom/engine/start";
import type { RetryPolicy } from "@orderloom/schema/graph/graph";
import type { JsonObject } from "@orderloom/schema/json";
import { type Machines, machineOf } from "@orderloom/store/machines/read-machines";
import { type OrderParts, readsPersonal } from "@orderloom/store/orders/order-parts";
import type { ClaimedRun } from "@orderloom/store/runs/claim-runs";
import type { NumberedCalendar } from "@orderloom/store/schedules/calendars";
import { killerPoint } from "@orderloom/store/testing/stop-points";
import type { MadeTurn } from "@orderloom/store/turns/kept-turn";

/** A run with its compiled version and the parts of its order that the version's nodes read. */
export type PreparedRun = {
  readonly run: ClaimedRun;
  readonly program: Program;
  readonly parts: OrderParts;
  /** When people work; for programs that ask. */
  readonly calendars?: readonly NumberedCalendar[];
  /** How orders move, by type. */
  readonly machines?: Machines | undefined;
};

/** A turn ready to be committed, and what its nodes threw. */
export type AdvancedRun = { readonly made: MadeTurn; readonly thrown: TurnResult["thrown"] };

/** Interprets one turn of a run; `at` is the database's clock, ISO 8601. Changes nothing. */
export function advanceRun({ run, program, parts, calendars, machines }: PreparedRun, at: string): AdvancedRun {
  killerPoint(run.order?.externalNo);
  const order = run.order === null ? null : { facts: run.order, ...parts };
  const machine = run.order ? machineOf(machines, run.order.orderType) : null;
  const beganMs = performance.now();
  const input = {
    ...{ seq: run.seq + 1, at, order, data: run.input },
    ...(machine && { machine }),
    ...(calendars && { calendars: new Map(calendars.map(({ id, calendar }) => [id, calendar])) }),
  };
  const result = advance(program, run.state ?? start(triggerOf(run)), input);
  const tookUs = Math.round((performance.now() - beganMs) * 1_000);
  const readPersonal = readsPersonal(program.reads);
  return {
    made: {
      ...{ run, at, readPersonal, retries: retriesOf(program, result), tookUs },
      machine: machine?.number ?? null,
      fields: machine?.fields?.number ?? null,
      ...(calendars && { calendars: calendars.map(({ number }) => number) }),
      ...result,
    },
    thrown: result.thrown,
  };
}

/** Of a run that is cancelled before it began: what it was about, for whoever retries it. */
function triggerOf({ later }: ClaimedRun): JsonObject {
  const first = later.find((input) => input.type === "start");
  return first?.type === "start" ? first.event : {};
}

/** The policies of the calls this turn asks for, by step. */
function retriesOf(program: Program, { effects }: TurnResult): ReadonlyMap<string, RetryPolicy> {
  const retries = new Map<string, RetryPolicy>();
  for (const { step, effect } of effects) {
    const retry = effect.type === "call.make" ? program.nodes.get(nodeOf(step))?.retry : null;
    if (retry) retries.set(step, retry);
  }
  return retries;
}

/** A step is `node:visit`. */
function nodeOf(step: string): string {
  return step.slice(0, step.lastIndexOf(":"));
}
