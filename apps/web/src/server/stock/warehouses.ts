import { LIMITS } from "@orderloom/schema/limits";
import { inTransaction } from "@orderloom/store/database/database";
import { changeWarehouse, createWarehouse, listWarehouses } from "@orderloom/store/stock/warehouses";
import { z } from "zod";
import { procedure } from "../trpc.ts";
import { StockCode } from "./stock-place.ts";

/** The warehouses that the person may see, in the order pieces are taken from them. */
export const listWarehousesProcedure = procedure("stock.read").query(async ({ ctx }) => {
  const { warehouseIds } = ctx.signedIn.scope;
  const all = await inTransaction(ctx.db, ctx.environment, listWarehouses);
  return all.filter(({ code }) => warehouseIds === null || warehouseIds.includes(code));
});

const Input = z.strictObject({
  code: StockCode,
  name: z.string().trim().min(1).max(LIMITS.nameChars),
  priority: z.int().min(0).max(10_000),
  isArchived: z.boolean(),
  isNew: z.boolean(),
});

/** Makes a warehouse, or changes one. Its code is for ever. */
export const saveWarehouseProcedure = procedure("stock.define")
  .input(Input)
  .mutation(({ ctx, input: { isNew, isArchived, ...warehouse } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      const { cause } = ctx;
      if (isNew) await createWarehouse(tx, { ...warehouse, cause });
      else await changeWarehouse(tx, { ...warehouse, isArchived, cause });
    }),
  );
