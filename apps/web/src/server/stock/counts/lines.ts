import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import type { Tx } from "@orderloom/store/database/database";
import { inTransaction } from "@orderloom/store/database/database";
import type { RowScope } from "@orderloom/store/people/row-scope";
import { readCountLines, warehouseOfCount } from "@orderloom/store/stock/read-counts";
import { z } from "zod";
import { procedure } from "../../trpc.ts";
import { needWarehouse } from "../stock-place.ts";

const PAGE_SIZE = 100;

/** What a count differs in, page by page. */
export const countLinesProcedure = procedure("stock.read")
  .input(z.strictObject({ countId: Id, after: z.string().max(64).nullable() }))
  .query(({ ctx, input: { countId, after } }) =>
    inTransaction(ctx.db, ctx.environment, async (tx) => {
      await needCount(tx, countId, ctx.signedIn.scope);
      const found = await readCountLines(tx, { countId, after, limit: PAGE_SIZE + 1 });
      const items = found.slice(0, PAGE_SIZE);
      return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.sku ?? null) : null };
    }),
  );

/** Throws `not_found` for a count that is not, `forbidden` for one of a warehouse that is kept from the person. */
export async function needCount(tx: Tx, countId: Id, scope: RowScope): Promise<void> {
  const warehouse = await warehouseOfCount(tx, countId);
  if (warehouse === null) throw new OrderloomError("not_found", { params: { countId } });
  needWarehouse(scope, warehouse);
}
