import { inControlTransaction } from "@orderloom/store/database";
import { endOtherSignIns } from "@orderloom/store/sign-ins";
import { procedure } from "../trpc.ts";

/** Ends all of the person's own sign-ins but the one that asks. */
export const endOtherSignInsProcedure = procedure("self.manage").mutation(async ({ ctx }) => {
  const { personId, sessionId } = ctx.signedIn;
  const ended = await inControlTransaction(ctx.db, (tx) =>
    endOtherSignIns(tx, { personId, keep: sessionId, cause: ctx.cause }),
  );
  return { ended };
});
