import { inControlTransaction } from "@orderloom/store/database/database";
import { listPeople } from "@orderloom/store/people/people";
import { procedure } from "../trpc.ts";

/** The people that may be named somewhere: those who can sign in. */
export const personChoicesProcedure = procedure("person.read").query(async ({ ctx }) => {
  const people = await inControlTransaction(ctx.db, (tx) => listPeople(tx));
  return people.filter((person) => person.active && person.joined).map(({ id, name, email }) => ({ id, name, email }));
});
