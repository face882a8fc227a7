import { inControlTransaction } from "@orderloom/store/database/database";
import { deactivatePerson, reactivatePerson } from "@orderloom/store/people/person-access";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";

/** Shuts a person out at once, or lets them in again with the roles they had. */
export const setActiveProcedure = procedure("person.edit")
  .input(z.strictObject({ personId: z.string().max(64), active: z.boolean() }))
  .mutation(({ ctx, input: { personId, active } }) =>
    inControlTransaction(ctx.db, async (tx) => {
      if (active) await reactivatePerson(tx, { personId, cause: ctx.cause });
      else orRefuse(await deactivatePerson(tx, { personId, cause: ctx.cause }));
    }),
  );
