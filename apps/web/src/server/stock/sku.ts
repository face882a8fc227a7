import { inTransaction } from "@orderloom/store/database/database";
import { readSku } from "@orderloom/store/stock/read-sku";
import { z } from "zod";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";
import { StockCode } from "./stock-place.ts";

/** A SKU with its aliases and parts. */
export const skuProcedure = procedure("stock.read")
  .input(z.strictObject({ code: StockCode }))
  .query(async ({ ctx, input: { code } }) =>
    orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => readSku(tx, code)), { sku: code }),
  );
