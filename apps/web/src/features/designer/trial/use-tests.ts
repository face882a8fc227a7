"use client";

import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { useDeferredValue, useMemo } from "react";
import { runTests, type TestResults } from "../../../lib/trial/run-tests.ts";
import { useDesignerState } from "../store/designer-context.tsx";

/** How the tests of the draft go. `isStale` for the moment between an edit and the tests played after it. */
export type TestsNow = {
  readonly count: number;
  readonly results: TestResults;
  readonly red: readonly GraphProblem[];
  readonly isStale: boolean;
};

/** The tests of the flow, played anew at every edit once the edit itself is on the screen. */
export function useTests(): TestsNow {
  const graph = useDesignerState((state) => state.graph);
  const settled = useDeferredValue(graph);
  const results = useMemo(() => runTests(settled), [settled]);
  const red = useMemo(() => [...results.values()].flatMap((problem) => problem ?? []), [results]);
  return { count: graph.trials?.tests.length ?? 0, results, red, isStale: settled !== graph };
}
