import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { DEFAULT_CALENDAR_ID } from "@orderloom/schema/time/cn-holidays";
import { z } from "zod";

const DAY_MS = 86_400_000;

export const WaitParams = z.strictObject({
  until: z.discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("duration"),
      durationMs: z
        .int()
        .min(1_000)
        .max(LIMITS.waitDays * DAY_MS)
        .meta({ widget: "duration" }),
    }),
    z.strictObject({ type: z.literal("workhours"), hours: z.number().min(0.1).max(LIMITS.waitWorkUnits) }),
    z.strictObject({ type: z.literal("workdays"), days: z.int().min(1).max(LIMITS.waitWorkUnits) }),
    /** Where the moment stands: `order.promisedShipAt`, `outputs.node.field`, `trigger.at`. */
    z.strictObject({ type: z.literal("path"), path: z.string().trim().min(1).max(200) }),
    /** ISO 8601 with its zone. */
    z.strictObject({ type: z.literal("at"), at: z.string().trim().min(1).max(40) }),
  ]),
  /** A moment outside working hours is put off to when work next begins. */
  inWorkTime: z.boolean().default(false),
  /** When people work. */
  calendarId: Id.default(DEFAULT_CALENDAR_ID).meta({ widget: "calendar" }),
});
export type WaitParams = z.infer<typeof WaitParams>;
