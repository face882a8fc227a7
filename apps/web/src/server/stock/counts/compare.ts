import { StockCount } from "@orderloom/schema/stock/stock-count";
import { inTransaction } from "@orderloom/store/database/database";
import { compareCount } from "@orderloom/store/stock/compare-count";
import { procedure } from "../../trpc.ts";
import { needWarehouse } from "../stock-place.ts";

/** Holds a warehouse's count against the ledger. */
export const compareCountProcedure = procedure("stock.edit")
  .input(StockCount)
  .mutation(({ ctx, input }) => {
    needWarehouse(ctx.signedIn.scope, input.warehouse);
    return inTransaction(ctx.db, ctx.environment, (tx) => compareCount(tx, { ...input, cause: ctx.cause }));
  });
