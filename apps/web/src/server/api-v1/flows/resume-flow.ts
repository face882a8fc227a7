import { setFlowPaused } from "@orderloom/store/flows/flow-gate";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

/** Lets the runs of a paused flow go on, in the token's environment. */
export const resumeFlow = defineRoute({
  scope: "runs:write",
  summary: "Lets the runs of a paused flow go on, in the order they came.",
  answers: { 200: "The flow is not paused." },
  params: FlowParams,
  body: z.strictObject({ reason: ActReason.optional() }),
  async handle({ params: { flowId }, body: { reason = "" }, cause, transaction }) {
    await transaction((tx) => setFlowPaused(tx, { flowId, paused: false, reason, cause }));
    return answer({ flowId, paused: false });
  },
});
