import { countOpenApprovals } from "@orderloom/store/approvals/approval-list";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";
import { approvalReader } from "./approval-reader.ts";

/** How many requests wait for this person. */
export const countOpenApprovalsProcedure = procedure("approval.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => countOpenApprovals(tx, approvalReader(ctx.signedIn))),
);
