import { Id } from "@orderloom/schema/ids";
import { inTransaction } from "@orderloom/store/database/database";
import { settleCountLine } from "@orderloom/store/stock/settle-count-line";
import { z } from "zod";
import { ActReason } from "../../act-reason.ts";
import { procedure } from "../../trpc.ts";
import { StockCode } from "../stock-place.ts";
import { needCount } from "./lines.ts";

/** Settles a difference of a count: books it, or leaves the ledger as it is. */
export const settleCountProcedure = procedure("stock.edit")
  .input(z.strictObject({ countId: Id, sku: StockCode, resolution: z.enum(["adjusted", "kept"]), reason: ActReason }))
  .mutation(async ({ ctx, input }) => {
    await inTransaction(ctx.db, ctx.environment, async (tx) => {
      await needCount(tx, input.countId, ctx.signedIn.scope);
      await settleCountLine(tx, { ...input, cause: ctx.cause });
    });
  });
