import { inTransaction } from "@orderloom/store/database/database";
import { countUnreadNotices } from "@orderloom/store/notices/notice-list";
import { procedure } from "../trpc.ts";

/** How many notices the person has not read in this environment: the badge. */
export const countUnreadProcedure = procedure("notice.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) =>
    countUnreadNotices(tx, { personId: ctx.signedIn.personId, ...ctx.signedIn.scope }),
  ),
);
