"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { EventType } from "@orderloom/schema/event";
import type { Graph } from "@orderloom/schema/graph";
import type { OrderView } from "@orderloom/schema/node";
import { useMemo, useState } from "react";
import { type RunPath, runPath } from "../../../lib/run-story/run-path.ts";
import { type RunStep, runSteps } from "../../../lib/run-story/run-steps.ts";
import { compileDraft, playTrial, type Trial, type TrialAnswer, type TrialAnswers, trialEvents } from "./play-trial.ts";

export type TrialState = {
  readonly trial: Trial;
  readonly events: readonly EventType[];
  readonly event: EventType;
  readonly setEvent: (event: EventType) => void;
  readonly answers: TrialAnswers;
  readonly answer: (node: string, answer: TrialAnswer) => void;
  /** The steps up to the one that is looked at. */
  readonly steps: readonly RunStep[];
  readonly path: RunPath;
  /** How many lines of the story are shown, of how many. */
  readonly at: number;
  readonly length: number;
  readonly goTo: (at: number) => void;
};

/**
 * An order played through the draft as it stands: played anew at every edit and answer, so nothing shown is stale.
 * Null while the draft is not complete, `events` empty when no event of an order starts it.
 */
export function useTrial(graph: Graph, order: OrderView | null): TrialState | "incomplete" | "no_event" | null {
  const [chosen, setEvent] = useState<EventType | null>(null);
  const [answers, setAnswers] = useState<TrialAnswers>({});
  const [shown, goTo] = useState(Number.POSITIVE_INFINITY);
  const program = useMemo(() => compileDraft(graph), [graph]);
  const events = useMemo(() => (program ? trialEvents(program) : []), [program]);
  const event = events.find((known) => known === chosen) ?? events[0];
  const trial = useMemo(
    () => (program && order && event ? playTrial({ graph, program, order, event, answers }) : null),
    [graph, program, order, event, answers],
  );
  const trace = trial?.rehearsal.trace ?? [];
  const at = Math.min(shown, trace.length);
  const startedAt = order?.facts.paidAt ?? order?.facts.placedAt ?? "";
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
  if (!trial) return null;
  return {
    ...{ trial, events, event, setEvent, answers, ...told, at, goTo },
    answer: (node, answer) => setAnswers((before) => ({ ...before, [node]: answer })),
    length: trace.length,
  };
}
