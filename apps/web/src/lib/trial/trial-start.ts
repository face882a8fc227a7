import type { Program } from "@orderloom/engine/program";
import type { FlowTest, GivenStart } from "@orderloom/schema/graph/graph";
import type { TriggerSpec } from "@orderloom/schema/graph/node";
import type { EventType } from "@orderloom/schema/order/event";
import type { StartEvent } from "@orderloom/schema/run/rehearsal";
import { type ManualStart, RunInputs } from "@orderloom/schema/run/run-input";
import { z } from "zod";

/** What starts a trial: an event of its order, or the clock, a person, a program or another flow at a trigger. */
export type TrialStart =
  | { readonly type: "event"; readonly event: EventType }
  | ({ readonly type: "node" } & GivenStart);

/** All that may start a run of the flow, in the order of its triggers; nothing is given yet where something is asked. */
export function trialStarts({ triggers }: Program): readonly TrialStart[] {
  const events = new Set(triggers.flatMap(({ spec }) => spec.events));
  const given = triggers.filter(({ spec }) => spec.events.length === 0);
  return [
    ...[...events].map((event) => ({ type: "event", event }) as const),
    ...given.map(({ node }) => ({ type: "node", node, inputs: {} }) as const),
  ];
}

/** Tells starts apart, whatever they are given. */
export function startKey(start: TrialStart): string {
  return start.type === "event" ? start.event : `node:${start.node}`;
}

/** What a test keeps of its start. */
export function keptStart(start: TrialStart): Pick<FlowTest, "event" | "start"> {
  if (start.type === "event") return { event: start.event };
  return { event: null, start: { node: start.node, inputs: start.inputs } };
}

/** The start of a test; null for one that says none. */
export function startOf({ event, start }: Pick<FlowTest, "event" | "start">): TrialStart | null {
  if (event !== null) return { type: "event", event };
  return start ? { type: "node", ...start } : null;
}

/** Whether what is started has an order, may have one, or has none. */
export function orderNeed(program: Program, start: TrialStart): ManualStart["order"] {
  const spec = start.type === "node" ? specOf(program, start.node) : null;
  if (!spec) return "required";
  if (spec.manual) return spec.manual.order;
  if (spec.stock) return "none";
  if (spec.schedule) return spec.schedule.orders ? "required" : "none";
  return "optional";
}

const Asking = z.object({ inputs: RunInputs });

/** The inputs that a start is to be given. */
export function inputsAsked({ nodes }: Program, start: TrialStart): RunInputs {
  const params = start.type === "node" ? nodes.get(start.node)?.params : undefined;
  return Asking.safeParse(params).data?.inputs ?? {};
}

/** What kind of event a start at a trigger is told as. */
export function startEventType(program: Program, node: string): StartEvent["type"] {
  const spec = specOf(program, node);
  if (spec?.stock) return "StockChanged";
  return spec?.manual ? "Manual" : spec?.schedule ? "Schedule" : "Called";
}

function specOf({ triggers }: Program, node: string): TriggerSpec | undefined {
  return triggers.find((trigger) => trigger.node === node)?.spec;
}
