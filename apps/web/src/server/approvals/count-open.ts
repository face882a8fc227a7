import { countOpenApprovals } from "@orderloom/store/approval-list";
import { inTransaction } from "@orderloom/store/database";
import { procedure } from "../trpc.ts";

/** How many requests wait for this person's own roles. */
export const countOpenApprovalsProcedure = procedure("approval.read").query(({ ctx }) => {
  const { roles, scope } = ctx.signedIn;
  return inTransaction(ctx.db, ctx.environment, (tx) => countOpenApprovals(tx, { roles, ...scope }));
});
