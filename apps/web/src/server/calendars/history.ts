import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { calendarHistory } from "@orderloom/store/schedules/named-calendars";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** What a calendar has said, the latest first. */
export const calendarHistoryProcedure = procedure("calendar.edit")
  .input(z.strictObject({ calendarId: Id }))
  .query(({ ctx, input }) => inControlTransaction(ctx.db, (tx) => calendarHistory(tx, input.calendarId)));
