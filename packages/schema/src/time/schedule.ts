import { z } from "zod";
import { Rule } from "../graph/rule.ts";
import { Id } from "../ids.ts";
import { OrderState } from "../order/order-state.ts";
import { DEFAULT_CALENDAR_ID } from "./cn-holidays.ts";
import { parseCron } from "./cron.ts";
import { ClockTime } from "./work-calendar.ts";
import { Zone } from "./zone.ts";

/** The minutes that divide the day into equal parts, so that each day goes the same way. */
const EVERY_MINUTES = ["1", "5", "10", "15", "20", "30", "60", "120", "180", "240", "360", "720"] as const;

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

const MONTH_DAYS = [...Array.from({ length: 31 }, (_, index) => String(index + 1)), "last"] as const;

/** When a schedule comes due, on the clocks of its zone. Weekdays count from 1, Monday. */
export const ScheduleTimes = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("daily"), at: ClockTime }),
  z.strictObject({ type: z.literal("weekly"), weekday: z.enum(WEEKDAYS), at: ClockTime }),
  /** A month that has no such day is passed over; `last` is the last day of each. */
  z.strictObject({ type: z.literal("monthly"), day: z.enum(MONTH_DAYS), at: ClockTime }),
  z.strictObject({ type: z.literal("minutes"), every: z.enum(EVERY_MINUTES) }),
  z.strictObject({
    type: z.literal("cron"),
    cron: z
      .string()
      .trim()
      .max(100)
      .refine((text) => parseCron(text) !== null),
  }),
]);
export type ScheduleTimes = z.infer<typeof ScheduleTimes>;

/** What becomes of times that came while nothing could start: none of them, one for all, or each (100 at most). */
export const MISSED_POLICIES = ["skip", "once", "all"] as const;

/** When runs start by the clock. With `workdaysOnly` no time counts on a day that the calendar has off. */
export const Schedule = z.strictObject({
  times: ScheduleTimes,
  zone: Zone,
  workdaysOnly: z.boolean(),
  calendarId: Id.default(DEFAULT_CALENDAR_ID),
  missed: z.enum(MISSED_POLICIES),
});
export type Schedule = z.infer<typeof Schedule>;

/** The rule that any order fits. */
export const EVERY_ORDER: Rule = { and: [] };

/** Whether a rule leaves no order out, so that nobody has to look at them. */
export function asksEveryOrder(rule: Rule): boolean {
  return JSON.stringify(rule) === JSON.stringify(EVERY_ORDER);
}

/** Orders that have been in a state for some hours and fit a rule, oldest first; `most` of them at a time. */
export const OrderSelection = z.strictObject({
  state: OrderState,
  hours: z.int().min(0).max(8_760),
  most: z.int().min(1).max(10_000),
  rule: Rule.default(EVERY_ORDER),
});
export type OrderSelection = z.infer<typeof OrderSelection>;

/** What a schedule starts: one run about nothing, or one run for each order selected. */
export const ScheduledStart = Schedule.extend({ orders: OrderSelection.nullable() });
export type ScheduledStart = z.infer<typeof ScheduledStart>;
