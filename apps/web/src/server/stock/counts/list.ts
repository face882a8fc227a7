import { inTransaction } from "@orderloom/store/database/database";
import { listCounts } from "@orderloom/store/stock/read-counts";
import { procedure } from "../../trpc.ts";

/** The latest counts of the warehouses that the person may see. */
export const listCountsProcedure = procedure("stock.read").query(({ ctx }) =>
  inTransaction(ctx.db, ctx.environment, (tx) => listCounts(tx, ctx.signedIn.scope.warehouseIds)),
);
