import { inControlTransaction } from "@orderloom/store/database/database";
import { endOtherSignIns } from "@orderloom/store/people/sign-ins";
import { procedure } from "../trpc.ts";

/** Ends all of the person's own sign-ins but the one that asks. */
export const endOtherSignInsProcedure = procedure("self.manage").mutation(async ({ ctx }) => {
  const { personId, sessionId } = ctx.signedIn;
  const ended = await inControlTransaction(ctx.db, (tx) =>
    endOtherSignIns(tx, { personId, keep: sessionId, cause: ctx.cause }),
  );
  return { ended };
});
