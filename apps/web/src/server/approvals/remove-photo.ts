import { Id } from "@orderloom/schema/ids";
import { removePhoto } from "@orderloom/store/approvals/approval-photos";
import { inTransaction } from "@orderloom/store/database/database";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { visibleApproval } from "./visible-approval.ts";

/** Takes back the person's own photo, as long as their level is undecided. */
export const removePhotoProcedure = procedure("approval.decide")
  .input(z.strictObject({ approvalId: Id, photoId: Id }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await visibleApproval(tx, input.approvalId, ctx.signedIn);
      return { removed: await removePhoto(tx, { ...input, personId: ctx.signedIn.personId }) };
    }),
  );
