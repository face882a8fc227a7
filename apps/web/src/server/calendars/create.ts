import { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { inControlTransaction } from "@orderloom/store/database/database";
import { createCalendar } from "@orderloom/store/schedules/named-calendars";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { CalendarName } from "./calendar-name.ts";

/** Makes a calendar. */
export const createCalendarProcedure = procedure("calendar.edit")
  .input(z.strictObject({ name: CalendarName, calendar: WorkCalendar }))
  .mutation(async ({ ctx, input }) => ({
    calendarId: await inControlTransaction(ctx.db, (tx) => createCalendar(tx, { ...input, cause: ctx.cause })),
  }));
