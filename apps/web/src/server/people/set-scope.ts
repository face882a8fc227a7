import { Id } from "@orderloom/schema/ids";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setScopes } from "@orderloom/store/people/person-access";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { PersonInput } from "./person-input.ts";

/** Shops or warehouses that one person can be narrowed to; past that a scope is better left open. */
const MAX_REFS = 500;

const Input = PersonInput.extend({
  /** Null opens all shops of both environments; an empty list none. */
  shopIds: z.array(Id).max(MAX_REFS).nullable(),
  /** Codes as orders name them; null opens all. */
  warehouseIds: z.array(z.string().trim().min(1).max(64)).max(MAX_REFS).nullable(),
});

/** Narrows what somebody sees, from their next request on. */
export const setScopeProcedure = procedure("person.edit")
  .input(Input)
  .mutation(({ ctx, input: { personId, ...scope } }) =>
    inControlTransaction(ctx.db, (tx) => setScopes(tx, { personId, scope, cause: ctx.cause })),
  );
