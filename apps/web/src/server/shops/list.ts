import { listShops } from "@orderloom/store/connections/shops";
import { inTransaction } from "@orderloom/store/database/database";
import { procedure } from "../trpc.ts";

/** The shops of this environment that the person may see. */
export const listShopsProcedure = procedure("connection.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => listShops(tx, ctx.signedIn.scope.shopIds)),
);
