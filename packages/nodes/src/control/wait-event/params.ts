import { LIMITS } from "@orderloom/schema/limits";
import { EventType } from "@orderloom/schema/order/event";
import { z } from "zod";

const DAY_MS = 86_400_000;
const MAX_NAMES = 20;

export const WaitEventParams = z.strictObject({
  of: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("order"), events: z.array(EventType).min(1).max(MAX_NAMES) }),
    z.strictObject({
      type: z.literal("key"),
      /** A Liquid template: the number that the event will name. */
      key: z.string().trim().min(1).max(LIMITS.templateBytes).meta({ widget: "template" }),
      /** Names of events; empty takes any. */
      names: z.array(z.string().trim().min(1).max(64)).max(MAX_NAMES).default([]),
    }),
  ]),
  /** Null waits for ever. */
  timeoutMs: z
    .int()
    .min(1_000)
    .max(LIMITS.waitDays * DAY_MS)
    .nullable()
    .default(null)
    .meta({ widget: "duration" }),
});
export type WaitEventParams = z.infer<typeof WaitEventParams>;
