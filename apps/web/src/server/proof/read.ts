import { inTransaction } from "@orderloom/store/database/database";
import { readProof } from "@orderloom/store/proof/read-proof";
import { z } from "zod";
import { needWhole } from "../need-whole.ts";
import { procedure } from "../trpc.ts";

/** What is known of conservation: each rule, and the rows that break one. It is about everything: nobody sees a part. */
export const readProofProcedure = procedure("proof.read")
  .input(z.strictObject({ includeOver: z.boolean() }))
  .query(({ ctx, input }) => {
    needWhole(ctx.signedIn.scope);
    return inTransaction(ctx.db, ctx.environment, (tx) => readProof(tx, input));
  });
