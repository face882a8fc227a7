import { z } from "zod";

const Minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 30);

/** What holds for stock everywhere, where a SKU, a node or a request says nothing else. */
export const StockPolicy = z.strictObject({
  /** How long an unpaid order keeps its pieces. */
  unpaidMinutes: Minutes.default(30),
  /** How long the checkout page keeps them. */
  checkoutMinutes: Minutes.default(15),
  /** How many reservations one buyer may hold unpaid at a time. */
  unpaidPerBuyer: z.int().min(1).max(1_000).default(10),
  /** A SKU with fewer pieces available is sold as pre-sale. */
  presaleBelow: z.int().min(0).max(1_000_000).default(5),
});
export type StockPolicy = z.infer<typeof StockPolicy>;

/** The policy of an installation that has changed none of it. */
export const INITIAL_STOCK_POLICY: StockPolicy = StockPolicy.parse({});
