import { OrderloomError } from "@orderloom/schema/error";
import { getDraft } from "@orderloom/store/flows/drafts";
import { publishGraph } from "../../flows/publish-graph.ts";
import { answer, defineRoute } from "../define-route.ts";
import { problemsAnswer } from "../problems-answer.ts";
import { FlowParams } from "./flow-params.ts";

/** Publishes the draft of a flow as its next version; 422 with the problems when it has errors. */
export const publishFlow = defineRoute({
  scope: "flows:write",
  summary: "Publishes the draft of a flow as its next version.",
  answers: { 200: "The flow and the version.", 422: "The draft has errors: all its problems." },
  params: FlowParams,
  async handle({ params: { flowId }, cause, transaction }) {
    const result = await transaction(async (tx) => {
      const draft = await getDraft(tx, flowId);
      if (!draft) throw new OrderloomError("not_found", { params: { flowId } });
      return publishGraph(tx, { flowId, graph: draft.graph, cause });
    });
    if (result.ok) return answer({ flowId, version: result.number });
    if (result.code === "graph_invalid") return problemsAnswer(result.problems);
    throw new OrderloomError(result.code, { params: { version: result.number } });
  },
});
