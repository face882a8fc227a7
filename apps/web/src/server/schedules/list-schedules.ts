import { inTransaction } from "@orderloom/store/database/database";
import { listSchedules } from "@orderloom/store/schedules/schedules";
import { procedure } from "../trpc.ts";

/** The schedules of the versions in force here, the next to come first. */
export const listSchedulesProcedure = procedure("flow.read").query(async ({ ctx }) => ({
  items: await inTransaction(ctx.db, ctx.environment, (tx) => listSchedules(tx, null)),
}));
