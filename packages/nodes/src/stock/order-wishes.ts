import type { EvaluateContext } from "@orderloom/schema/graph/node";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import type { StockWish } from "@orderloom/schema/stock/stock-act";

/** What nodes that take stock are told alike: where from, and whether the safety buffer may be touched. */
export type StockChoice = { readonly warehouse: string; readonly useBuffer: boolean };

/** What the order's lines ask of stock, chosen as the params say: a warehouse of theirs, else the order's, else any. */
export function choiceOf(ctx: EvaluateContext<StockChoice>): {
  readonly lines: StockWish[];
  readonly warehouse: string | null;
  readonly useBuffer: boolean;
} {
  const { warehouse, useBuffer } = ctx.params;
  const lines = wishesOf(ctx.order?.lines ?? [], ctx.order?.facts.channel ?? null);
  return { lines, warehouse: warehouse.trim() || (ctx.order?.facts.warehouse ?? null), useBuffer };
}
