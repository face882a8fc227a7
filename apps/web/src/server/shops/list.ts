import { inTransaction } from "@orderloom/store/database";
import { listShops } from "@orderloom/store/shops";
import { procedure } from "../trpc.ts";

/** The shops of this environment that the person may see. */
export const listShopsProcedure = procedure("connection.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => listShops(tx, ctx.signedIn.scope.shopIds)),
);
