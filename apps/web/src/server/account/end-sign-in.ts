import { OrderloomError } from "@orderloom/schema/error";
import { inControlTransaction } from "@orderloom/store/database/database";
import { endSignIn } from "@orderloom/store/people/sign-ins";
import { z } from "zod";
import { procedure } from "../trpc.ts";

/** Ends one of the person's own sign-ins; that browser is out with its next request. */
export const endSignInProcedure = procedure("self.manage")
  .input(z.strictObject({ sessionId: z.string().max(64) }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const { personId } = ctx.signedIn;
    const ended = await inControlTransaction(ctx.db, (tx) => endSignIn(tx, { personId, sessionId, cause: ctx.cause }));
    if (!ended) throw new OrderloomError("not_found");
  });
