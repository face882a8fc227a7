import { integer, json, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/**
 * When people work, as it was told each time; the highest number is in force. Rows never change, because turns name the
 * one they saw. `calendar` is a WorkCalendar of `@orderloom/schema/work-calendar`.
 */
export const calendars = control.table("calendars", {
  number: integer("number").primaryKey(),
  calendar: json("calendar").notNull(),
  /** Null for the one that every installation starts with. */
  savedBy: text("saved_by").references(() => person.id),
  savedAt: moment("saved_at").notNull().defaultNow(),
});
