import { text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { control } from "./schema.ts";

/** The working calendars that waits and schedules name; what each says stands in `calendars`. */
export const workCalendars = control.table("work_calendars", {
  id: uuid("id").primaryKey(),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  createdAt: createdAt(),
  archivedAt: moment("archived_at"),
});
