import { OrderloomError } from "@orderloom/schema/error";
import { getFlow as queryFlow } from "@orderloom/store/flows/flow-queries";
import { listVersions } from "@orderloom/store/flows/versions";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

/** One flow with its versions, newest first. */
export const getFlow = defineRoute({
  scope: "flows:read",
  summary: "Reads a flow with its versions, newest first.",
  answers: { 200: "The flow." },
  params: FlowParams,
  async handle({ params: { flowId }, transaction }) {
    const found = await transaction(async (tx) => {
      const flow = await queryFlow(tx, flowId);
      return flow ? { ...flow, versions: await listVersions(tx, { flowId }) } : null;
    });
    if (!found) throw new OrderloomError("not_found", { params: { flowId } });
    return answer(found);
  },
});
