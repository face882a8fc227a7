import { Id } from "@orderloom/schema/ids";
import { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { inControlTransaction } from "@orderloom/store/database/database";
import { getCalendar, renameCalendar, saveCalendar } from "@orderloom/store/schedules/named-calendars";
import { z } from "zod";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { CalendarName } from "./calendar-name.ts";

const Input = z.strictObject({
  calendarId: Id,
  name: CalendarName,
  calendar: WorkCalendar,
  /** What was looked at: two who change a calendar at once do not undo each other unseen. */
  number: z.int(),
});

/** Gives a calendar its name and, where it is to say something else than before, what it says from now on. */
export const changeCalendarProcedure = procedure("calendar.edit")
  .input(Input)
  .mutation(({ ctx: { db, cause }, input: { calendarId, name, calendar, number } }) =>
    inControlTransaction(db, async (tx) => {
      const known = orMissing(await getCalendar(tx, calendarId), { calendarId });
      if (known.name.zh !== name.zh || known.name.en !== name.en) await renameCalendar(tx, { calendarId, name, cause });
      // Both were parsed by one schema, which writes keys in its own order.
      if (JSON.stringify(known.calendar) === JSON.stringify(calendar)) return { number: known.number };
      return { number: await saveCalendar(tx, { calendarId, calendar, basedOn: number, cause }) };
    }),
  );
