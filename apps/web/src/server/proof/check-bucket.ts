import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { inHotTransaction } from "@orderloom/store/database/database";
import { checkBucket } from "@orderloom/store/proof/check-bucket";
import { z } from "zod";
import { needWhole } from "../need-whole.ts";
import { procedure } from "../trpc.ts";

/** Holds every rule against one bucket now. The screen asks for one after the other, and can stop between two. */
export const checkBucketProcedure = procedure("proof.run")
  .input(
    z.strictObject({
      bucket: z
        .int()
        .min(0)
        .max(BUCKET_COUNT - 1),
    }),
  )
  .mutation(({ ctx, input: { bucket } }) => {
    needWhole(ctx.signedIn.scope);
    return checkBucket((work) => inHotTransaction(ctx.db, ctx.environment, work), bucket);
  });
