import { inControlTransaction } from "@orderloom/store/database/database";
import { listCalendars } from "@orderloom/store/schedules/named-calendars";
import { procedure } from "../trpc.ts";

/** The calendars that waits and schedules may name. */
export const calendarChoicesProcedure = procedure("flow.read").query(async ({ ctx }) => {
  const calendars = await inControlTransaction(ctx.db, listCalendars);
  return calendars.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name }));
});
