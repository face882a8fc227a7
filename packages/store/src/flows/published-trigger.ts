import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { EventType } from "@orderloom/schema/order/event";
import { ManualStart } from "@orderloom/schema/run/run-input";
import { StockListening } from "@orderloom/schema/stock/stock-news";
import { ScheduledStart } from "@orderloom/schema/time/schedule";
import { z } from "zod";

/** A trigger node of a published version: what starts a run at `node`: events of all shops or of some, the clock,
 * somebody who asks for it, or news of stock. */
export const PublishedTrigger = z.strictObject({
  node: GraphId,
  spec: z.strictObject({
    events: z.array(EventType).readonly(),
    shopIds: z.array(Id).readonly().nullable(),
    schedule: ScheduledStart.exactOptional(),
    called: z.literal(true).exactOptional(),
    manual: ManualStart.exactOptional(),
    stock: StockListening.exactOptional(),
  }),
});
export type PublishedTrigger = z.infer<typeof PublishedTrigger>;

export const PublishedTriggers = z.array(PublishedTrigger);
