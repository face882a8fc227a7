import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { archiveSku, changeSku, createSku, setParts } from "@orderloom/store/stock/skus";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { StockCode } from "./stock-place.ts";

const MOST_PARTS = 50;

const Input = z.strictObject({
  code: StockCode,
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  presaleBelow: z.int().min(0).max(1_000_000).nullable(),
  restockable: z.boolean(),
  /** Of a bundle; null for an item. */
  parts: z
    .array(z.strictObject({ sku: StockCode, quantity: z.int().min(1).max(10_000) }))
    .max(MOST_PARTS)
    .nullable(),
  isNew: z.boolean(),
});

/** Makes a SKU, or changes one. Its code, and whether it is a bundle, are for ever. */
export const saveSkuProcedure = procedure("stock.define")
  .input(Input)
  .mutation(({ ctx, input: { parts, isNew, ...sku } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { cause } = ctx;
      if (isNew) {
        await createSku(tx, { ...sku, ...(parts && { parts }), cause });
        return;
      }
      await changeSku(tx, { ...sku, cause });
      if (parts) await setParts(tx, { code: sku.code, parts, cause });
    }),
  );

/** Takes a SKU out of use, or back into it. */
export const archiveSkuProcedure = procedure("stock.define")
  .input(z.strictObject({ code: StockCode, isArchived: z.boolean() }))
  .mutation(({ ctx, input }) =>
    inTransaction(ctx.db, ctx.environment, (tx) => archiveSku(tx, { ...input, cause: ctx.cause })),
  );
