"use client";

import type { Program } from "@orderloom/engine/program";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { FlowTest, Graph, NodeAnswer } from "@orderloom/schema/graph/graph";
import { sameJson } from "@orderloom/schema/same-json";
import { useMemo, useState } from "react";
import { useMachines } from "../../../lib/machines/use-machines.ts";
import { type RunPath, runPath } from "../../../lib/run-story/run-path.ts";
import { type RunStep, runSteps } from "../../../lib/run-story/run-steps.ts";
import { playTrial, type Trial, type TrialAnswers } from "../../../lib/trial/play-trial.ts";
import { orderNeed, startKey, startOf, type TrialStart, trialStarts } from "../../../lib/trial/trial-start.ts";
import { bringsAnswers, type TrialOrder } from "./use-trial-order.ts";

/** What can be chosen before anything is played: where the run begins, and whether it needs an order. */
export type TrialChoices = {
  readonly starts: readonly TrialStart[];
  readonly start: TrialStart;
  readonly setStart: (start: TrialStart) => void;
  readonly need: ReturnType<typeof orderNeed>;
};

export type TrialState = TrialChoices & {
  readonly trial: Trial;
  readonly program: Program;
  /** What a test of this would be made of. */
  readonly order: TrialOrder;
  /** The test that is looked at, and whether start and answers are still its own. */
  readonly test: FlowTest | null;
  readonly isAsTested: boolean;
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
type Chosen = { readonly of: string; readonly start: TrialStart | null; readonly answers: TrialAnswers };

const NONE: TrialAnswers = {};

type Tried = {
  readonly graph: Graph;
  readonly program: Program | null;
  readonly order: TrialOrder | null;
  readonly test: FlowTest | null;
  readonly choice: string;
};

/** `choices` is null while nothing can begin; `trial` while there is no order yet, or none where one is needed. */
type TrialNow = {
  readonly choices: TrialChoices | null;
  readonly trial: TrialState | "incomplete" | "no_start" | "order_needed" | null;
};

/**
 * A start played through the draft as it stands: played anew at every edit and answer, so nothing shown is stale.
 * Answers are those chosen here, else those of the test or the run, else those kept with the flow.
 */
export function useTrial({ graph, program, order: wanted, test, choice }: Tried): TrialNow {
  // What is chosen for one order of the shelf holds for the next, to see the difference.
  const of = bringsAnswers(choice) ? choice : "";
  const [before, choose] = useState<Chosen>({ of, start: null, answers: NONE });
  const chosen = before.of === of ? before : { of, start: null, answers: NONE };
  const [shown, goTo] = useState(Number.POSITIVE_INFINITY);
  const starts = useMemo(() => (program ? trialStarts(program) : []), [program]);
  const start = chosenStart(starts, chosen.start ?? wanted?.start ?? null);
  const need = program && start ? orderNeed(program, start) : "required";
  const order = useMemo(() => (wanted && need === "none" ? { ...wanted, view: null } : wanted), [wanted, need]);
  const kept = order?.answers ?? graph.trials?.answers;
  const answers = useMemo(() => ({ ...kept, ...chosen.answers }), [kept, chosen.answers]);
  const machines = useMachines();
  const isMissing = order?.view === null && need === "required";
  const trial = useMemo(
    () =>
      program && order && start && !isMissing
        ? playTrial({ graph, program, order: order.view, refund: order.refund, start, answers, machines })
        : null,
    [graph, program, order, start, answers, machines, isMissing],
  );
  const trace = trial?.rehearsal.trace ?? [];
  const at = Math.min(shown, trace.length);
  const startedAt = trial?.at ?? "";
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
  if (!program) return { choices: null, trial: "incomplete" };
  if (!start) return { choices: null, trial: "no_start" };
  const choices = { starts, start, need, setStart: (next: TrialStart) => choose({ ...chosen, start: next }) };
  if (isMissing) return { choices, trial: "order_needed" };
  if (!trial || !order) return { choices, trial: null };
  const tried: TrialState = {
    ...{ ...choices, trial, program, order, test, answers, ...told, at, goTo },
    isAsTested: test !== null && sameJson({ ...startOf(test) }, { ...start }) && sameJson(answers, test.answers),
    answer: (node, answer) => choose({ ...chosen, answers: { ...chosen.answers, [node]: answer } }),
    length: trace.length,
  };
  return { choices, trial: tried };
}

/** The wanted start while the flow has it, with what it was given; else the first. */
function chosenStart(starts: readonly TrialStart[], wanted: TrialStart | null): TrialStart | undefined {
  const known = wanted && starts.find((start) => startKey(start) === startKey(wanted));
  return known && wanted ? wanted : starts[0];
}
