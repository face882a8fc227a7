import { DEFAULT_CALENDAR_ID } from "@orderloom/schema/time/cn-holidays";
import { index, integer, json, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/**
 * When people work, as it was told each time; of each calendar the highest number is in force. Rows never change,
 * because turns name the one they saw. `calendar` is a WorkCalendar of `@orderloom/schema/time/work-calendar`.
 */
export const calendars = control.table(
  "calendars",
  {
    number: integer("number").primaryKey(),
    /** Of `work_calendars`, whose first row is seeded after the migration; before there were names there was one. */
    calendarId: uuid("calendar_id").notNull().default(DEFAULT_CALENDAR_ID),
    calendar: json("calendar").notNull(),
    /** Null for the one that every installation starts with. */
    savedBy: text("saved_by").references(() => person.id),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [index("calendars_calendar_id_idx").on(t.calendarId, t.number)],
);
