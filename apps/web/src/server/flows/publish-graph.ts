import { compile } from "@orderloom/engine/compile";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Graph } from "@orderloom/schema/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph-problem";
import type { Tx } from "@orderloom/store/database/database";
import { type PublishInput, type PublishResult, publishVersion } from "@orderloom/store/flows/publish-version";
import { checkApprovers } from "./check-approvers.ts";
import { checkReferences } from "./check-references.ts";

/** A graph with problems is not published; they are told. */
export type PublishGraphResult =
  | PublishResult
  | { readonly ok: false; readonly code: "graph_invalid"; readonly problems: readonly GraphProblem[] };

/** Checks and compiles a graph and publishes it in the transaction's environment. */
export async function publishGraph(
  tx: Tx,
  input: Omit<PublishInput, "triggers" | "requires">,
): Promise<PublishGraphResult> {
  const problems = await checkForPublishing(tx, input.graph);
  if (!isPublishable(problems)) return { ok: false, code: "graph_invalid", problems };
  const { triggers, requires } = compile(input.graph, CATALOGUE);
  return publishVersion(tx, { ...input, triggers, requires });
}

/** All that is wrong with a graph, in itself and with what it names in this environment. */
export async function checkForPublishing(tx: Tx, graph: Graph): Promise<readonly GraphProblem[]> {
  return [...checkGraph(graph, CATALOGUE), ...(await checkReferences(tx, graph)), ...(await checkApprovers(tx, graph))];
}
