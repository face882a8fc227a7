import { listShops } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** The shops whose orders the person may see, to choose from in filters. */
export const orderShopsProcedure = procedure("order.read").query(async ({ ctx }) => {
  const shops = await inTransaction(ctx.db, ctx.environment, (tx) => listShops(tx, ctx.signedIn.scope.shopIds));
  return shops.map(({ id, name, channel }) => ({ id, name, channel }));
});
