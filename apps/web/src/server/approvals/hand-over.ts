import { DECIDING_ROLES } from "@orderloom/schema/approval/check-chain";
import { Id } from "@orderloom/schema/ids";
import { Role } from "@orderloom/schema/role";
import { handOverApproval } from "@orderloom/store/approvals/approval-limits";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";
import { visibleApproval } from "./visible-approval.ts";

const Input = z.strictObject({ approvalId: Id, role: Role.refine((role) => DECIDING_ROLES.includes(role)) });

/** Asks a role as well, where those asked cannot answer. Decides nothing. */
export const handOverApprovalProcedure = procedure("chain.edit")
  .input(Input)
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleApproval(tx, input.approvalId, ctx.signedIn);
      orRefuse(await handOverApproval(tx, { ...input, personId: ctx.signedIn.personId }));
    }),
  );
