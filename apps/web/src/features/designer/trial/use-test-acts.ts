"use client";

import type { FlowTest } from "@orderloom/schema/graph/graph";
import { LIMITS } from "@orderloom/schema/limits";
import { expectNow, makeTest } from "../../../lib/trial/save-test.ts";
import { keptStart } from "../../../lib/trial/trial-start.ts";
import { NO_TRIALS } from "../graph/graph-patch.ts";
import { idMaker } from "../graph/make-id.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { TrialState } from "./use-trial.ts";

export type TestActs = {
  /** Keeps what is tried as a test, and says its id; null when there are as many as may be. */
  readonly save: (trial: TrialState, name: string) => string | null;
  /** Lets a test expect what the draft does now, with the event and the answers chosen. */
  readonly expect: (trial: TrialState, test: FlowTest) => void;
  readonly rename: (test: FlowTest, name: string) => void;
  readonly remove: (test: FlowTest) => void;
};

/** What can be done with the tests of the flow; each is an edit of the draft, with undo. */
export function useTestActs(): TestActs {
  const designer = useDesigner();
  const graphNow = () => designer.state.getState().graph;
  const setTests = (tests: readonly FlowTest[], key?: string) => {
    const trials = { ...(graphNow().trials ?? NO_TRIALS), tests: [...tests] };
    designer.dispatch({ type: "trials.set", trials }, key);
  };
  const testsNow = () => graphNow().trials?.tests ?? [];
  const replace = (next: FlowTest, key?: string) =>
    setTests(
      testsNow().map((test) => (test.id === next.id ? next : test)),
      key,
    );
  return {
    save: ({ program, order, start, answers, trial }, name) => {
      const graph = graphNow();
      if (testsNow().length >= LIMITS.flowTests) return null;
      const asked = new Set(trial.asked.map(({ node }) => node));
      const given = Object.fromEntries(Object.entries(answers).filter(([node]) => asked.has(node)));
      const id = idMaker(graph)("test");
      const saved = { id, name, start, order, invented: order.invented, answers: given };
      const made = makeTest({ graph, program }, saved);
      if (made) setTests([...testsNow(), made]);
      return made && id;
    },
    expect: ({ program, start, answers }, { start: _, ...test }) => {
      const next = expectNow({ graph: graphNow(), program }, { ...test, ...keptStart(start), answers });
      if (next) replace(next);
    },
    rename: (test, name) => replace({ ...test, name }, `test:${test.id}`),
    remove: ({ id }) => setTests(testsNow().filter((test) => test.id !== id)),
  };
}
