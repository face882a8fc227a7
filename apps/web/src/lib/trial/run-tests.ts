import type { FlowTest, Graph } from "@orderloom/schema/graph/graph";
import { type GraphProblem, graphError } from "@orderloom/schema/graph/graph-problem";
import { expectationOf, playTest } from "./play-test.ts";
import { compileDraft } from "./play-trial.ts";
import { type TestDifference, testDifference } from "./test-difference.ts";

/** Tests by id: why each is red, null where it is green. Empty while the draft cannot be compiled. */
export type TestResults = ReadonlyMap<string, GraphProblem | null>;

/**
 * Plays every test of a flow with the engine that runs it. Pure but for `mayGoOn`, asked before each: a server gives
 * them a time, after which those left count as not run.
 */
export function runTests(graph: Graph, mayGoOn: () => boolean = always): TestResults {
  const tests = graph.trials?.tests ?? [];
  const program = tests.length > 0 ? compileDraft(graph) : null;
  if (!program) return new Map();
  return new Map(
    tests.map((test) => {
      const trial = mayGoOn() ? playTest(test, { graph, program }) : null;
      if (!trial) return [test.id, graphError("test_not_run", { params: { test: test.name } })];
      const difference = testDifference(graph, test.expected, expectationOf(trial.rehearsal));
      return [test.id, difference && redTest(test, difference)];
    }),
  );
}

function always(): boolean {
  return true;
}

function redTest(test: FlowTest, { at, place, expected, found }: TestDifference): GraphProblem {
  return graphError("test_red", {
    nodes: at === null ? [] : [at],
    params: { test: test.name, expected, found, ...(place === null ? {} : { node: place }) },
  });
}

/** Whether a problem is that of a test, which some may leave as it is. */
export function isTestProblem({ code }: Pick<GraphProblem, "code">): boolean {
  return code === "test_red" || code === "test_not_run";
}
