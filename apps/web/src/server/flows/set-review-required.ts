import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setReviewRequired } from "@orderloom/store/flows/reviews";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Whether a second person has to let each version of a flow go live. */
export const setReviewRequiredProcedure = procedure("flow.guard")
  .input(z.strictObject({ flowId: Id, required: z.boolean() }))
  .mutation(({ ctx, input }) =>
    inControlTransaction(ctx.db, (tx) => setReviewRequired(tx, { ...input, personId: ctx.signedIn.personId })),
  );
