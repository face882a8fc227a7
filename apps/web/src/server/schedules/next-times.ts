import { Schedule } from "@orderloom/schema/time/schedule";
import { nextTimes } from "@orderloom/schema/time/schedule-times";
import { inTransaction } from "@orderloom/store/database/database";
import { calendarOf } from "@orderloom/store/schedules/calendars";
import { procedure } from "../trpc.ts";

const SHOWN = 5;

/** When a schedule that is being drawn would come due next, by its calendar as it is in force. */
export const nextTimesProcedure = procedure("flow.read")
  .input(Schedule.omit({ missed: true }))
  .query(async ({ ctx, input }) => {
    const calendar = await inTransaction(ctx.db, ctx.environment, (tx) => calendarOf(tx, input.calendarId));
    return { times: nextTimes({ schedule: input, calendar }, new Date().toISOString(), SHOWN) };
  });
