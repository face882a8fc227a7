import { LIMITS } from "@orderloom/schema/limits";
import { SETTABLE_REFUND_STATES } from "@orderloom/schema/refund/refund-state";
import { z } from "zod";

export const RefundStatusParams = z.strictObject({
  to: z.enum(SETTABLE_REFUND_STATES).meta({ widget: "refund-state" }),
  /** A Liquid template; what it writes is kept sealed, for people write names into it. */
  reason: z.string().max(LIMITS.templateBytes).default("").meta({ widget: "template" }),
});
export type RefundStatusParams = z.infer<typeof RefundStatusParams>;
