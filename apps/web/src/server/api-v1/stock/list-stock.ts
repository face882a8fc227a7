import { LIMITS } from "@orderloom/schema/limits";
import { listStock as queryStock } from "@orderloom/store/stock/list-stock";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";

const Query = z.strictObject({
  search: z.string().max(128).default(""),
  warehouse: z.string().max(64).optional(),
  presale: z.stringbool().default(false),
  /** The SKU and the warehouse of the last row of the page before. */
  afterSku: z.string().max(64).optional(),
  afterWarehouse: z.string().max(64).default(""),
});

/** SKUs by warehouse with what stands in each account. */
export const listStock = defineRoute({
  scope: "stock:read",
  summary: "Lists what lies of each SKU in each warehouse, by account, in the order of the codes.",
  answers: { 200: "A page of SKUs by warehouse, and after which one the next page begins." },
  query: Query,
  async handle({ query: { search, warehouse, presale, afterSku, afterWarehouse }, scope, transaction }) {
    const found = await transaction((tx) =>
      queryStock(tx, {
        search,
        warehouse: warehouse ?? null,
        presaleOnly: presale,
        warehouseIds: scope.warehouseIds,
        after: afterSku === undefined ? null : { sku: afterSku, warehouse: afterWarehouse },
        limit: LIMITS.pageSize + 1,
      }),
    );
    const items = found.slice(0, LIMITS.pageSize);
    const last = items.at(-1);
    const isLast = found.length <= LIMITS.pageSize || last === undefined;
    return answer({ items, next: isLast ? null : { sku: last.sku, warehouse: last.warehouse ?? "" } });
  },
});
