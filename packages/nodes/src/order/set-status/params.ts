import { LIMITS } from "@orderloom/schema/limits";
import { OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";

export const SetStatusParams = z.strictObject({
  to: OrderState.meta({ widget: "order-state" }),
  /** A Liquid template; needed when `to` is cancelled. */
  reason: z.string().max(LIMITS.templateBytes).default("").meta({ widget: "template" }),
});
export type SetStatusParams = z.infer<typeof SetStatusParams>;
