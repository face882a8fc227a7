import type { EvaluateContext } from "@orderloom/schema/graph/node";
import type { OrderLine } from "@orderloom/schema/order/order";
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
  return { lines: wishesOf(ctx), warehouse: warehouse.trim() || (ctx.order?.facts.warehouse ?? null), useBuffer };
}

/** Services and vouchers lie in no warehouse. */
const GOODS: ReadonlySet<OrderLine["kind"]> = new Set(["product", "gift", "bundle", "bundle_child"]);

/** A bundle whose parts the channel tells as lines is taken by its parts. Goods sold by weight take whole pieces. */
function wishesOf({ order }: EvaluateContext<unknown>): StockWish[] {
  const goods = (order?.lines ?? []).filter(({ kind }) => GOODS.has(kind));
  const tellsParts = goods.some(({ kind }) => kind === "bundle_child");
  return goods
    .filter(({ kind }) => kind !== "bundle" || !tellsParts)
    .map(({ sku, channelSkuId, name, quantity }) => ({
      sku: sku || channelSkuId || name.slice(0, 64) || "?",
      channel: order?.facts.channel ?? null,
      channelSkuId: channelSkuId || null,
      quantity: Math.ceil(quantity),
    }));
}
