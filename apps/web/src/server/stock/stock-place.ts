import { OrderloomError } from "@orderloom/schema/error";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { z } from "zod";

/** A code as people type it. */
export const StockCode = z.string().trim().min(1).max(64);

/** A SKU in a warehouse, both by code. */
export const StockPlace = z.strictObject({ sku: StockCode, warehouse: StockCode });

/** Throws `forbidden` for a warehouse that is kept from the person. */
export function needWarehouse({ warehouseIds }: RowScope, warehouse: string): void {
  if (warehouseIds !== null && !warehouseIds.includes(warehouse)) throw new OrderloomError("forbidden");
}
