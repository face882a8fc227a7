import { Id } from "@orderloom/schema/ids";
import { cancelOpenRun } from "@orderloom/store/runs/cancel-open-run";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Ends an open run; what it asked of people is withdrawn. */
export const cancelRun = defineRoute({
  scope: "runs:write",
  summary: "Ends an open run: what it asked of people is withdrawn, calls that were not made are not made.",
  answers: { 200: "The run, which its next turn cancels." },
  params: z.object({ runId: Id }),
  body: z.strictObject({ reason: ActReason }),
  async handle({ params: { runId }, body: { reason }, cause, scope, transaction }) {
    await transaction((tx) => cancelOpenRun(tx, { runId, reason, cause, scope }));
    return answer({ runId });
  },
});
