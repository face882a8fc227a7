import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setCalendarArchived } from "@orderloom/store/schedules/named-calendars";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Takes a calendar out of what nodes choose from, or puts it back. Flows that name it keep working. */
export const setCalendarArchivedProcedure = procedure("calendar.edit")
  .input(z.strictObject({ calendarId: Id, archived: z.boolean() }))
  .mutation(({ ctx, input }) =>
    inControlTransaction(ctx.db, (tx) => setCalendarArchived(tx, { ...input, cause: ctx.cause })),
  );
