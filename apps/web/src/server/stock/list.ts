import { inTransaction } from "@orderloom/store/database/database";
import { listStock } from "@orderloom/store/stock/list-stock";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({
  search: z.string().max(128),
  /** The code of the only SKU that is wanted. */
  sku: z.string().max(64).optional(),
  warehouse: z.string().max(64).nullable(),
  presaleOnly: z.boolean(),
  after: z.strictObject({ sku: z.string(), warehouse: z.string() }).nullable(),
});

/** SKUs by warehouse with what stands in each account. */
export const listStockProcedure = procedure("stock.read")
  .input(Input)
  .query(async ({ ctx, input }) => {
    const { warehouseIds } = ctx.signedIn.scope;
    const found = await inTransaction(ctx.db, ctx.environment, (tx) =>
      listStock(tx, { ...input, warehouseIds, limit: PAGE_SIZE + 1 }),
    );
    const items = found.slice(0, PAGE_SIZE);
    const last = items.at(-1);
    const next = found.length > PAGE_SIZE && last ? { sku: last.sku, warehouse: last.warehouse ?? "" } : null;
    return { items, next };
  });
