import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { checkGraph, isPublishable } from "@orderloom/schema/graph/graph-check";
import type { GraphProblem } from "@orderloom/schema/graph/graph-problem";
import { upgradeGraph } from "@orderloom/schema/graph/graph-upgrade";
import { Id } from "@orderloom/schema/ids";
import type { Tx } from "@orderloom/store/database/database";
import { getDraft, saveDraft } from "@orderloom/store/flows/drafts";
import { createFlow } from "@orderloom/store/flows/flows";
import { z } from "zod";
import { FlowName } from "../../flows/flow-name.ts";
import { checkForPublishing, publishGraph } from "../../flows/publish-graph.ts";
import { answer, defineRoute } from "../define-route.ts";
import { problemsAnswer } from "../problems-answer.ts";

const ImportInput = z.strictObject({
  name: FlowName,
  graph: z.json(),
  /** Replaces the draft of this flow instead of making a new one; the former draft stays in its history. */
  flowId: Id.optional(),
  publish: z.boolean().default(false),
});

/** `version` is null when nothing was to be published. Problems beside a flow are warnings. */
type Imported = { readonly problems: readonly GraphProblem[]; readonly flowId?: Id; readonly version?: number | null };

/**
 * Makes a flow of a graph, or gives a flow a new draft, and publishes it when asked: all of it or nothing. A graph
 * with errors is refused whole, with all its problems.
 */
export const importFlow = defineRoute({
  scope: "flows:write",
  summary: "Makes a flow of a graph, or gives a flow a new draft, and publishes it when asked: all of it or nothing.",
  answers: {
    200: "The flow has a new draft; `version` is the one published.",
    201: "The flow was made; `version` is the one published.",
    422: "The graph has errors: all its problems, nothing stored.",
  },
  body: ImportInput,
  async handle({ body: input, cause, transaction }) {
    const graph = upgradeGraph(input.graph);
    const done = await transaction(async (tx): Promise<Imported> => {
      const problems = input.publish ? await checkForPublishing(tx, graph) : checkGraph(graph, CATALOGUE);
      if (!isPublishable(problems)) return { problems };
      const flowId = await storeDraft(tx, { ...input, graph, cause });
      const published = input.publish ? await publishGraph(tx, { flowId, graph, cause }) : null;
      if (published && !published.ok && published.code === "flow_review_required")
        throw new OrderloomError(published.code, { params: { flowId } });
      return { problems, flowId, version: published && "number" in published ? published.number : null };
    });
    return done.flowId ? answer(done, input.flowId ? 200 : 201) : problemsAnswer(done.problems);
  },
});

async function storeDraft(
  tx: Tx,
  input: { readonly name: string; readonly graph: Graph; readonly flowId?: Id | undefined; readonly cause: Cause },
): Promise<Id> {
  const { flowId, graph, cause } = input;
  if (!flowId) return (await createFlow(tx, input)).flowId;
  const draft = await getDraft(tx, flowId);
  if (!draft) throw new OrderloomError("not_found", { params: { flowId } });
  const saved = await saveDraft(tx, { flowId, revision: draft.revision, graph, cause });
  if (!saved.ok) throw new OrderloomError("stale_revision", { params: { revision: saved.revision } });
  return flowId;
}
