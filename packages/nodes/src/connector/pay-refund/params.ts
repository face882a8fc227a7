import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

export const PayRefundParams = z.strictObject({
  connectionId: Id.meta({ widget: "connection", connectionType: "pay" }),
});
export type PayRefundParams = z.infer<typeof PayRefundParams>;
