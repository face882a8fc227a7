import type { Channel, OrderLine } from "../order/order.ts";
import type { StockWish } from "./stock-act.ts";

/** Services and vouchers lie in no warehouse. */
const GOODS: ReadonlySet<OrderLine["kind"]> = new Set(["product", "gift", "bundle", "bundle_child"]);

/** The lines of an order that stock is kept for. A bundle whose parts the channel tells as lines is taken by its parts. */
export function stockedLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  const goods = lines.filter(({ kind }) => GOODS.has(kind));
  const tellsParts = goods.some(({ kind }) => kind === "bundle_child");
  return goods.filter(({ kind }) => kind !== "bundle" || !tellsParts);
}

/** What a line asks of stock. Goods sold by weight take whole pieces. */
export function wishOf({ sku, channelSkuId, name, quantity }: OrderLine, channel: Channel | null): StockWish {
  return {
    sku: sku || channelSkuId || name.slice(0, 64) || "?",
    channel,
    channelSkuId: channelSkuId || null,
    quantity: Math.ceil(quantity),
  };
}

/** What the lines of an order ask of stock. */
export function wishesOf(lines: readonly OrderLine[], channel: Channel | null): StockWish[] {
  return stockedLines(lines).map((line) => wishOf(line, channel));
}
