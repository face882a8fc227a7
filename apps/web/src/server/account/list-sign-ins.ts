import { inControlTransaction } from "@orderloom/store/database/database";
import { listSignIns } from "@orderloom/store/people/sign-ins";
import { procedure } from "../trpc.ts";

/** Where the person is signed in; `current` is the browser that asks. */
export const listSignInsProcedure = procedure("self.manage").query(async ({ ctx }) => {
  const { personId, sessionId } = ctx.signedIn;
  const signIns = await inControlTransaction(ctx.db, (tx) => listSignIns(tx, personId));
  return signIns.map((signIn) => ({ ...signIn, current: signIn.id === sessionId }));
});
