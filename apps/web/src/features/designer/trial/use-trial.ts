"use client";

import type { Program } from "@orderloom/engine/program";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { FlowTest, Graph, NodeAnswer } from "@orderloom/schema/graph/graph";
import type { EventType } from "@orderloom/schema/order/event";
import { sameJson } from "@orderloom/schema/same-json";
import { useMemo, useState } from "react";
import { type RunPath, runPath } from "../../../lib/run-story/run-path.ts";
import { type RunStep, runSteps } from "../../../lib/run-story/run-steps.ts";
import { playTrial, type Trial, type TrialAnswers, trialEvents } from "../../../lib/trial/play-trial.ts";
import { bringsAnswers, type TrialOrder } from "./use-trial-order.ts";

export type TrialState = {
  readonly trial: Trial;
  readonly program: Program;
  /** What a test of this would be made of. */
  readonly order: TrialOrder;
  /** The test that is looked at, and whether event and answers are still its own. */
  readonly test: FlowTest | null;
  readonly isAsTested: boolean;
  readonly events: readonly EventType[];
  readonly event: EventType;
  readonly setEvent: (event: EventType) => void;
  readonly answers: TrialAnswers;
  readonly answer: (node: string, answer: NodeAnswer) => void;
  /** The steps up to the one that is looked at. */
  readonly steps: readonly RunStep[];
  readonly path: RunPath;
  /** How many lines of the story are shown, of how many. */
  readonly at: number;
  readonly length: number;
  readonly goTo: (at: number) => void;
};

/** What this person chose for one order or test; another one begins anew. */
type Chosen = { readonly of: string; readonly event: EventType | null; readonly answers: TrialAnswers };

const NONE: TrialAnswers = {};

type Tried = {
  readonly graph: Graph;
  readonly program: Program | null;
  readonly order: TrialOrder | null;
  readonly test: FlowTest | null;
  readonly choice: string;
};

/**
 * An order played through the draft as it stands: played anew at every edit and answer, so nothing shown is stale.
 * Answers are those chosen here, else those of the test or the run, else those kept with the flow. Null while there is no order
 * yet, "incomplete" while the draft is, "no_event" when no event of an order starts it.
 */
export function useTrial({
  graph,
  program,
  order,
  test,
  choice,
}: Tried): TrialState | "incomplete" | "no_event" | null {
  // What is chosen for one order of the shelf holds for the next, to see the difference.
  const of = bringsAnswers(choice) ? choice : "";
  const [before, choose] = useState<Chosen>({ of, event: null, answers: NONE });
  const chosen = before.of === of ? before : { of, event: null, answers: NONE };
  const [shown, goTo] = useState(Number.POSITIVE_INFINITY);
  const events = useMemo(() => (program ? trialEvents(program) : []), [program]);
  const wanted = chosen.event ?? order?.event ?? null;
  const event = events.find((known) => known === wanted) ?? events[0];
  const kept = order?.answers ?? graph.trials?.answers;
  const answers = useMemo(() => ({ ...kept, ...chosen.answers }), [kept, chosen.answers]);
  const trial = useMemo(
    () =>
      program && order && event
        ? playTrial({ graph, program, order: order.view, refund: order.refund, event, answers })
        : null,
    [graph, program, order, event, answers],
  );
  const trace = trial?.rehearsal.trace ?? [];
  const at = Math.min(shown, trace.length);
  const startedAt = order?.view.facts.paidAt ?? order?.view.facts.placedAt ?? "";
  const told = useMemo(() => {
    const turn = {
      at: startedAt,
      trace: trace.slice(0, at),
      tookUs: null,
      orderVersion: null,
      content: "plain" as const,
    };
    const steps = runSteps([turn], graph, CATALOGUE);
    return { steps, path: runPath(steps, graph) };
  }, [trace, at, graph, startedAt]);
  if (!program) return "incomplete";
  if (!event) return "no_event";
  if (!trial || !order) return null;
  return {
    ...{ trial, program, order, test, events, event, answers, ...told, at, goTo },
    isAsTested: test !== null && event === test.event && sameJson(answers, test.answers),
    setEvent: (next) => choose({ ...chosen, event: next }),
    answer: (node, answer) => choose({ ...chosen, answers: { ...chosen.answers, [node]: answer } }),
    length: trace.length,
  };
}
