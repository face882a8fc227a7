import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { listShops } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** The shops of both environments that a scope can name: it holds wherever the person works. */
export const scopeChoicesProcedure = procedure("person.edit").query(async ({ ctx }) => {
  const { shopIds } = ctx.signedIn.scope;
  const shops = await Promise.all(
    ENVIRONMENTS.map((env) => inTransaction(ctx.db, env, (tx) => listShops(tx, shopIds))),
  );
  return shops.flat().map(({ id, name, channel, environment }) => ({ id, name, channel, environment }));
});
