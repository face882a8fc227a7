import { z } from "zod";
import { CHANNELS, Channel } from "../order/order.ts";

/** What runs start at: any change of what may be sold, or only when a SKU goes into pre-sale or out of it. */
export const STOCK_NEWS_OF = ["available", "presale"] as const;

/** Where a flow that starts at news of stock listens: `any` for SKUs whether or not a channel lists them. */
export const StockListening = z.strictObject({
  of: z.enum(STOCK_NEWS_OF).default("available"),
  channel: z.enum(["any", ...CHANNELS]).default("any"),
});
export type StockListening = z.infer<typeof StockListening>;

const Sellable = { available: z.int().nonnegative(), presale: z.boolean() };

/** What may be sold of a SKU now, over all warehouses, and what its channels call it. */
export const StockNews = z.strictObject({
  sku: z.string(),
  name: z.string(),
  ...Sellable,
  /** What was told before; null the first time. */
  before: z.strictObject(Sellable).nullable(),
  listings: z.array(z.strictObject({ channel: Channel, alias: z.string() })),
});
export type StockNews = z.infer<typeof StockNews>;

/** What a flow is tried with before any stock has changed. */
export const EXAMPLE_STOCK_NEWS: StockNews = {
  sku: "TEA-100",
  name: "Green tea 100 g",
  available: 4,
  presale: true,
  before: { available: 5, presale: false },
  listings: [{ channel: "TB", alias: "6901234567892" }],
};
