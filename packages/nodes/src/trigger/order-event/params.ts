import { Id } from "@orderloom/schema/ids";
import { EventType } from "@orderloom/schema/order/event";
import { z } from "zod";

export const OrderEventParams = z.strictObject({
  event: EventType.meta({ widget: "event" }),
  /** Null listens to every shop. */
  shopIds: z.array(Id).min(1).max(200).nullable().default(null).meta({ widget: "shop" }),
});
export type OrderEventParams = z.infer<typeof OrderEventParams>;
