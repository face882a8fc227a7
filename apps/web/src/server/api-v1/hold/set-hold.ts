import { setHold } from "@orderloom/store/calls/hold-calls";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Holds every outside call of the token's environment, or lets them go. */
export const setHoldRoute = defineRoute({
  scope: "connections:write",
  summary: "Holds every outside call until told otherwise, or lets them go in the order they came.",
  answers: { 200: "Whether outside calls are held." },
  body: z.union([
    z.strictObject({ on: z.literal(true), reason: ActReason }),
    z.strictObject({ on: z.literal(false), reason: ActReason.optional() }),
  ]),
  async handle({ body: { on, reason = "" }, cause, transaction }) {
    await transaction((tx) => setHold(tx, { on, reason, cause }));
    return answer({ on });
  },
});
