import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { Check } from "@orderloom/schema/proof/check";
import { inTransaction } from "@orderloom/store/database/database";
import { settleFinding } from "@orderloom/store/proof/settle-finding";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { needWhole } from "../need-whole.ts";
import { procedure } from "../trpc.ts";

/** Explains a row that breaks a rule; it opens again when it changes. */
export const settleFindingProcedure = procedure("proof.settle")
  .input(
    z.strictObject({
      bucket: z
        .int()
        .min(0)
        .max(BUCKET_COUNT - 1),
      check: Check,
      subject: z.string().min(1).max(500),
      reason: ActReason,
    }),
  )
  .mutation(async ({ ctx, input }) => {
    needWhole(ctx.signedIn.scope);
    await inTransaction(ctx.db, ctx.environment, (tx) => settleFinding(tx, { ...input, cause: ctx.cause }));
  });
