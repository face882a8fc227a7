import { setFlowPaused } from "@orderloom/store/flows/flow-gate";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { answer, defineRoute } from "../define-route.ts";
import { FlowParams } from "./flow-params.ts";

/** Stops every run of a flow where it stands, in the token's environment. */
export const pauseFlow = defineRoute({
  scope: "runs:write",
  summary: "Stops every run of a flow where it stands; new ones are made and held.",
  answers: { 200: "The flow is paused." },
  params: FlowParams,
  body: z.strictObject({ reason: ActReason }),
  async handle({ params: { flowId }, body: { reason }, cause, transaction }) {
    await transaction((tx) => setFlowPaused(tx, { flowId, paused: true, reason, cause }));
    return answer({ flowId, paused: true });
  },
});
