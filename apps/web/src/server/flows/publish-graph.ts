import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import type { Tx } from "@orderloom/store/database/database";
import { type PublishInput, type PublishResult, publishVersion } from "@orderloom/store/flows/publish-version";
import { isTestProblem, runTests } from "../../lib/trial/run-tests.ts";
import { checkApprovers } from "./check-approvers.ts";
import { checkReferences } from "./check-references.ts";

/** A graph with problems is not published; they are told. */
export type PublishGraphResult =
  | PublishResult
  | { readonly ok: false; readonly code: "graph_invalid"; readonly problems: readonly GraphProblem[] };

type Publish = Omit<PublishInput, "triggers" | "requires" | "redTests"> & {
  /** Red tests do not stop it; how many there were is audited. */
  readonly despiteTests?: boolean;
};

/** Checks, tests and compiles a graph and publishes it in the transaction's environment. */
export async function publishGraph(tx: Tx, { despiteTests = false, ...input }: Publish): Promise<PublishGraphResult> {
  const problems = await checkForPublishing(tx, input.graph);
  if (!isFit(problems, despiteTests)) return { ok: false, code: "graph_invalid", problems };
  const { triggers, requires } = compile(input.graph, CATALOGUE);
  return publishVersion(tx, { ...input, triggers, requires, redTests: countRed(problems) });
}

/** All that is wrong with a graph: in itself, with what it names in this environment, and with what its tests expect. */
export async function checkForPublishing(tx: Tx, graph: Graph): Promise<readonly GraphProblem[]> {
  return [
    ...checkGraph(graph, CATALOGUE),
    ...(await checkReferences(tx, graph)),
    ...(await checkApprovers(tx, graph)),
    ...redTests(graph),
  ];
}

/** Whether nothing keeps a graph from being published, red tests counted or not. */
export function isFit(problems: readonly GraphProblem[], despiteTests: boolean): boolean {
  return isPublishable(despiteTests ? problems.filter((problem) => !isTestProblem(problem)) : problems);
}

/** How many of the problems are red tests. */
export function countRed(problems: readonly GraphProblem[]): number {
  return problems.filter(isTestProblem).length;
}

/** A transaction is open meanwhile: tests that are not played by then count as not run. */
const TESTS_MS = 2_000;

function redTests(graph: Graph): readonly GraphProblem[] {
  const until = performance.now() + TESTS_MS;
  return [...runTests(graph, () => performance.now() < until).values()].flatMap((problem) => problem ?? []);
}
