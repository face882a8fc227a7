import { Pieces } from "@orderloom/schema/stock/stock-act";
import { HAND_MOVES, moveStock as moveInStore } from "@orderloom/store/stock/move-stock";
import { z } from "zod";
import { needWarehouse, StockPlace } from "../../stock/stock-place.ts";
import { answer, defineRoute } from "../define-route.ts";

const Body = StockPlace.extend({
  kind: z.enum(HAND_MOVES),
  quantity: Pieces,
  note: z.string().trim().max(500).nullable().default(null),
});

/** Moves pieces without an order: what comes in, breaks, is repaired or comes back. */
export const moveStock = defineRoute({
  scope: "stock:write",
  summary: "Moves pieces of a SKU in a warehouse that no order has a claim to: received, announced, damaged, returned.",
  answers: { 201: "The number of the ledger row, and what is free after it." },
  body: Body,
  async handle({ body, cause, scope, transaction }) {
    needWarehouse(scope, body.warehouse);
    const { seq, after } = await transaction((tx) => moveInStore(tx, { ...body, cause }));
    return answer({ seq, free: after.free }, 201);
  },
});
