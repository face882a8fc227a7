import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { decideApproval } from "@orderloom/store/approvals/decide-approval";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { visibleApproval } from "./visible-approval.ts";

const Input = z.strictObject({
  approvalId: Id,
  decision: z.enum(["approved", "rejected", "returned"]),
  /** What the person looked at when they decided. */
  stage: z.int().min(0),
  comment: z.string().trim().max(LIMITS.approvalCommentChars),
});

/** Decides a request. Whoever is second is told who decided. */
export const decideApprovalProcedure = procedure("approval.decide")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    const { personId, roles } = ctx.signedIn;
    const result = await inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleApproval(tx, input.approvalId, ctx.signedIn);
      return decideApproval(tx, keys(), { ...input, personId, roles });
    });
    return { status: orRefuse(result).status };
  });
