import { OrderSelection, Schedule } from "@orderloom/schema/schedule";
import { z } from "zod";

export const ScheduleParams = Schedule.extend({
  /** What each time starts runs about. */
  about: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("nothing") }),
    z.strictObject({ type: z.literal("orders"), ...OrderSelection.shape }),
  ]),
});
export type ScheduleParams = z.infer<typeof ScheduleParams>;
