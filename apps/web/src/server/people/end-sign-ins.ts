import { OrderloomError } from "@orderloom/schema/error";
import { inControlTransaction } from "@orderloom/store/database/database";
import { endOtherSignIns, endSignIn } from "@orderloom/store/people/sign-ins";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

const Input = PersonInput.extend({
  /** Null ends all of them, but never the browser that asks. */
  sessionId: z.string().max(64).nullable(),
});

/** Ends one or all of somebody's sign-ins; those browsers are out with their next request. */
export const endPersonSignInsProcedure = procedure("person.edit")
  .input(Input)
  .mutation(({ ctx, input: { personId, sessionId } }) =>
    inControlTransaction(ctx.db, async (tx) => {
      const { cause, signedIn } = ctx;
      if (sessionId === null)
        return { ended: await endOtherSignIns(tx, { personId, keep: signedIn.sessionId, cause }) };
      if (!(await endSignIn(tx, { personId, sessionId, cause }))) throw new OrderloomError("not_found");
      return { ended: 1 };
    }),
  );
