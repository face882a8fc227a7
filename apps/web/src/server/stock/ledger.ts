import { inTransaction } from "@orderloom/store/database/database";
import { readLedger } from "@orderloom/store/stock/read-ledger";
import { z } from "zod";
import { shownCause } from "../orders/with-node-titles.ts";
import { procedure } from "../trpc.ts";
import { needWarehouse, StockPlace } from "./stock-place.ts";

const PAGE_SIZE = 50;

/** The moves of a SKU in a warehouse, newest first, each with its cause. */
export const stockLedgerProcedure = procedure("stock.read")
  .input(StockPlace.extend({ before: z.int().positive().nullable() }))
  .query(async ({ ctx, input }) => {
    const { scope } = ctx.signedIn;
    needWarehouse(scope, input.warehouse);
    const found = await inTransaction(ctx.db, ctx.environment, (tx) =>
      readLedger(tx, { ...input, scope, limit: PAGE_SIZE + 1 }),
    );
    const items = found.slice(0, PAGE_SIZE).map(({ cause, ...line }) => ({ ...line, cause: shownCause(cause) }));
    return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.seq ?? null) : null };
  });
