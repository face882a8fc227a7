import { Pieces } from "@orderloom/schema/stock/stock-act";
import { inTransaction } from "@orderloom/store/database/database";
import { countStock, HAND_MOVES, moveStock, setBuffer } from "@orderloom/store/stock/move-stock";
import { z } from "zod";
import { ActReason } from "../act-reason.ts";
import { procedure } from "../trpc.ts";
import { needWarehouse, StockPlace } from "./stock-place.ts";

const MOST = 1_000_000_000;

/** Moves pieces by hand: what comes in, breaks, is repaired or comes back. */
export const moveStockProcedure = procedure("stock.edit")
  .input(StockPlace.extend({ kind: z.enum(HAND_MOVES), quantity: Pieces, note: ActReason.nullable() }))
  .mutation(async ({ ctx, input }) => {
    needWarehouse(ctx.signedIn.scope, input.warehouse);
    await inTransaction(ctx.db, ctx.environment, (tx) => moveStock(tx, { ...input, cause: ctx.cause }));
  });

/** Books what was counted on the shelves, and answers the difference. */
export const countStockProcedure = procedure("stock.edit")
  .input(StockPlace.extend({ counted: z.int().min(0).max(MOST), note: ActReason }))
  .mutation(async ({ ctx, input }) => {
    needWarehouse(ctx.signedIn.scope, input.warehouse);
    const difference = await inTransaction(ctx.db, ctx.environment, (tx) =>
      countStock(tx, { ...input, cause: ctx.cause }),
    );
    return { difference };
  });

/** Sets how many free pieces are kept back. */
export const setBufferProcedure = procedure("stock.define")
  .input(StockPlace.extend({ buffer: z.int().min(0).max(MOST) }))
  .mutation(async ({ ctx, input }) => {
    needWarehouse(ctx.signedIn.scope, input.warehouse);
    await inTransaction(ctx.db, ctx.environment, (tx) => setBuffer(tx, { ...input, cause: ctx.cause }));
  });
