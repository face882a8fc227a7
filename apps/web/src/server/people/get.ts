import { inControlTransaction } from "@orderloom/store/database/database";
import { getPerson } from "@orderloom/store/people/people";
import { tokensOf } from "@orderloom/store/people/tokens";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

/** One person with what they may see and the tokens they made. */
export const getPersonProcedure = procedure("person.edit")
  .input(PersonInput)
  .query(({ ctx, input: { personId } }) =>
    inControlTransaction(ctx.db, async (tx) => {
      const person = orMissing(await getPerson(tx, personId), { personId });
      return { ...person, tokens: await tokensOf(tx, personId) };
    }),
  );
