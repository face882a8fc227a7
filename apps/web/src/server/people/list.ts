import { inControlTransaction } from "@orderloom/store/database/database";
import { listPeople } from "@orderloom/store/people/people";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const Input = z.strictObject({
  after: z.strictObject({ name: z.string().max(200), id: z.string().max(64) }).optional(),
});

/** The people of the installation by name, a page at a time. */
export const listPeopleProcedure = procedure("person.read")
  .input(Input)
  .query(({ ctx, input }) =>
    inControlTransaction(ctx.db, (tx) => listPeople(tx, input.after ? { after: input.after } : {})),
  );
