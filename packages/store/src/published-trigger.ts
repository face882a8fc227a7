import { EventType } from "@orderloom/schema/event";
import { GraphId } from "@orderloom/schema/graph";
import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** A trigger node of a published version: the events that start a run at `node`, of all shops or of some. */
export const PublishedTrigger = z.strictObject({
  node: GraphId,
  spec: z.strictObject({ events: z.array(EventType).readonly(), shopIds: z.array(Id).readonly().nullable() }),
});
export type PublishedTrigger = z.infer<typeof PublishedTrigger>;

export const PublishedTriggers = z.array(PublishedTrigger);
