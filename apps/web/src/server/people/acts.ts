import { readActs } from "../acts/read-acts.ts";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

/** What was done to somebody's access, and by whom, newest first. */
export const personActsProcedure = procedure("person.edit")
  .input(PersonInput)
  .query(({ ctx, input: { personId } }) => readActs(ctx, { subject: "person", subjectId: personId }));
