import { Role } from "@orderloom/schema/role";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setRoles } from "@orderloom/store/people/person-access";
import { z } from "zod";
import { orRefuse } from "../refuse.ts";
import { procedure } from "../trpc.ts";

/** Gives a person exactly these roles, from their next request on. */
export const setRolesProcedure = procedure("person.edit")
  .input(z.strictObject({ personId: z.string().max(64), roles: z.array(Role) }))
  .mutation(({ ctx, input }) =>
    inControlTransaction(ctx.db, async (tx) => orRefuse(await setRoles(tx, { ...input, cause: ctx.cause }))),
  );
