import { OrderSelection, Schedule } from "@orderloom/schema/time/schedule";
import { Zone } from "@orderloom/schema/time/zone";
import { z } from "zod";

export const ScheduleParams = Schedule.extend({
  zone: Zone.meta({ widget: "zone" }),
  calendarId: Schedule.shape.calendarId.meta({ widget: "calendar" }),
  /** What each time starts runs about. */
  about: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("nothing") }),
    z.strictObject({
      type: z.literal("orders"),
      ...OrderSelection.shape,
      state: OrderSelection.shape.state.meta({ widget: "order-state" }),
      rule: OrderSelection.shape.rule.meta({ widget: "rule" }),
    }),
  ]),
});
export type ScheduleParams = z.infer<typeof ScheduleParams>;
