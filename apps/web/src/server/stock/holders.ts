import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { listHolders } from "@orderloom/store/stock/read-ledger";
import { procedure } from "../trpc.ts";
import { needWarehouse, StockPlace } from "./stock-place.ts";

/** Who holds pieces of a SKU in a warehouse, and until when; the oldest first, as many as a page has. */
export const stockHoldersProcedure = procedure("stock.read")
  .input(StockPlace)
  .query(({ ctx, input }) => {
    const { scope } = ctx.signedIn;
    needWarehouse(scope, input.warehouse);
    return inTransaction(ctx.db, ctx.environment, (tx) =>
      listHolders(tx, { ...input, scope, after: null, limit: LIMITS.pageSize }),
    );
  });
