import { inTransaction } from "@orderloom/store/database/database";
import { countFailedMails } from "@orderloom/store/notices/failed-mails";
import { procedure } from "../trpc.ts";

/** How many mails of this environment did not go out and are still to be looked at. */
export const countFailedMailsProcedure = procedure("settings.edit").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, countFailedMails),
);
