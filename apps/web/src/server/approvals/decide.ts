import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { getApproval } from "@orderloom/store/approval-list";
import { inTransaction } from "@orderloom/store/database";
import { decideApproval } from "@orderloom/store/decide-approval";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  approvalId: Id,
  decision: z.enum(["approved", "rejected"]),
  comment: z.string().trim().max(LIMITS.approvalCommentChars),
});

/** Decides a request. A rejection needs its reason; whoever is second is told who decided. */
export const decideApprovalProcedure = procedure("approval.decide")
  .input(Input)
  .mutation(async ({ ctx, input }) => {
    if (input.decision === "rejected" && input.comment === "") {
      throw new OrderloomError("invalid_input", { params: { field: "comment" } });
    }
    const { personId, roles, scope } = ctx.signedIn;
    const result = await inTransaction(ctx.db, ctx.environment, async (tx) => {
      const query = { id: input.approvalId, ...scope };
      orMissing(await getApproval(tx, query), { approvalId: input.approvalId });
      return decideApproval(tx, keys(), { ...input, personId, roles });
    });
    return { status: orRefuse(result).status };
  });
