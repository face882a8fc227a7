import { inControlTransaction } from "@orderloom/store/database/database";
import { graphsInForce } from "@orderloom/store/flows/graphs-in-force";
import { listCalendars } from "@orderloom/store/schedules/named-calendars";
import { procedure } from "../trpc.ts";
import { calendarUses } from "./calendar-uses.ts";

/** Every calendar with what it says now and the flows that go by it; the archived ones last. */
export const listCalendarsProcedure = procedure("calendar.edit").query(({ ctx }) =>
  inControlTransaction(ctx.db, async (tx) => {
    const calendars = await listCalendars(tx);
    const uses = calendarUses(await graphsInForce(tx));
    return calendars
      .toSorted((one, other) => Number(one.archived) - Number(other.archived))
      .map((calendar) => ({ ...calendar, uses: uses.get(calendar.id) ?? [] }));
  }),
);
