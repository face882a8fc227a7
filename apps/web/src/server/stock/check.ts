import { OrderloomError } from "@orderloom/schema/error";
import { inTransaction } from "@orderloom/store/database/database";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import { checkAllStock } from "@orderloom/store/stock/check-all-stock";
import { procedure } from "../trpc.ts";

/** Whether stock is conserved, and the rows where it is not. The sums are over everything, so nobody sees a part. */
export const checkStockProcedure = procedure("stock.read").query(({ ctx }) => {
  if (isNarrowed(ctx.signedIn.scope)) throw new OrderloomError("forbidden");
  return checkAllStock((work) => inTransaction(ctx.db, ctx.environment, work));
});
