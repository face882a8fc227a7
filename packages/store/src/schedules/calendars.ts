import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { DEFAULT_CALENDAR_ID } from "@orderloom/schema/time/cn-holidays";
import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** A calendar as it was told once; a number never changes, a change is a higher one. */
export type NumberedCalendar = { readonly id: Id; readonly number: number; readonly calendar: WorkCalendar };

const NEWEST = statement(
  "read_newest_calendars",
  () => `
    select w.id, c.number, c.calendar from unnest($1::uuid[]) w(id)
    cross join lateral (
      select number, calendar from control.calendars
      where calendar_id = w.id order by number desc limit 1) c`,
);

/** What the calendars say now, as turns are given them; one that is not there is left out, and no turn held up. */
export async function newestCalendars(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, NumberedCalendar>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await execute<NumberedCalendar>(tx, NEWEST, [wanted]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What one calendar says now; the one that every installation has, where none is named. Throws `not_found`. */
export async function calendarOf(tx: Tx, id: Id = DEFAULT_CALENDAR_ID): Promise<WorkCalendar> {
  const calendar = (await newestCalendars(tx, [id])).get(id)?.calendar;
  if (!calendar) throw new OrderloomError("not_found", { params: { calendarId: id } });
  return calendar;
}
