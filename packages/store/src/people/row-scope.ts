import { inArray, type SQL } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { tablesOf } from "../tables/data/tables-of.ts";

/**
 * The rows a person may see, by kind: null is all of them, an empty list none. `warehouseIds` are the codes that orders
 * name; who is narrowed to some of them sees no order that names none. Every list filters by it.
 */
export type RowScope = { readonly shopIds: readonly string[] | null; readonly warehouseIds: readonly string[] | null };

/** Everything: for the product itself, never for a person or a token. */
export const WHOLE_SCOPE: RowScope = { shopIds: null, warehouseIds: null };

/** True when some rows are kept from the reader. */
export function isNarrowed({ shopIds, warehouseIds }: RowScope): boolean {
  return shopIds !== null || warehouseIds !== null;
}

/** Whether somebody with this scope may see the order: what {@link inScope} says in a statement. */
export function isInScope(
  { shopId, warehouse }: { readonly shopId: string; readonly warehouse: string | null },
  { shopIds, warehouseIds }: RowScope,
): boolean {
  const isOfShop = shopIds === null || shopIds.includes(shopId);
  return isOfShop && (warehouseIds === null || (warehouse !== null && warehouseIds.includes(warehouse)));
}

/**
 * The condition under which an order, by its alias, is within a scope whose shops and warehouses are the parameters
 * of those numbers. True for a row without an order only where the scope is the whole.
 */
export function inScope(alias: string, shops: number, warehouses: number): string {
  return `($${shops}::uuid[] is null or ${alias}.shop_id = any($${shops}))
       and ($${warehouses}::text[] is null or ${alias}.warehouse = any($${warehouses}))`;
}

/** The same for a drizzle query on the orders of the transaction's environment. */
export function scopeConditions(tx: Tx, { shopIds, warehouseIds }: RowScope): readonly (SQL | undefined)[] {
  const { orders } = tablesOf(tx.env);
  return [
    shopIds ? inArray(orders.shopId, [...shopIds]) : undefined,
    warehouseIds ? inArray(orders.warehouse, [...warehouseIds]) : undefined,
  ];
}
