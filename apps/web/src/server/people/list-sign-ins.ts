import { inControlTransaction } from "@orderloom/store/database/database";
import { listSignIns } from "@orderloom/store/people/sign-ins";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

/** Where somebody is signed in; `current` is the browser that asks, when it is one's own. */
export const listPersonSignInsProcedure = procedure("person.edit")
  .input(PersonInput)
  .query(async ({ ctx, input: { personId } }) => {
    const signIns = await inControlTransaction(ctx.db, (tx) => listSignIns(tx, personId));
    return signIns.map((signIn) => ({ ...signIn, current: signIn.id === ctx.signedIn.sessionId }));
  });
