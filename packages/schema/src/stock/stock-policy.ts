import { z } from "zod";

const MONTH_MINUTES = 60 * 24 * 30;

/** The least and the most that each number of the policy may be. */
export const STOCK_POLICY_RANGES = {
  unpaidMinutes: [1, MONTH_MINUTES],
  checkoutMinutes: [1, MONTH_MINUTES],
  unpaidPerBuyer: [1, 1_000],
  presaleBelow: [0, 1_000_000],
} as const;

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);

const FIELDS = {
  /** How long an unpaid order keeps its pieces. */
  unpaidMinutes: within(STOCK_POLICY_RANGES.unpaidMinutes),
  /** How long the checkout page keeps them. */
  checkoutMinutes: within(STOCK_POLICY_RANGES.checkoutMinutes),
  /** How many reservations one buyer may hold unpaid at a time. */
  unpaidPerBuyer: within(STOCK_POLICY_RANGES.unpaidPerBuyer),
  /** A SKU with fewer pieces available is sold as pre-sale. */
  presaleBelow: within(STOCK_POLICY_RANGES.presaleBelow),
};

/** What holds for stock everywhere, where a SKU, a node or a request says nothing else. */
export const StockPolicy = z.strictObject({
  unpaidMinutes: FIELDS.unpaidMinutes.default(30),
  checkoutMinutes: FIELDS.checkoutMinutes.default(15),
  unpaidPerBuyer: FIELDS.unpaidPerBuyer.default(10),
  presaleBelow: FIELDS.presaleBelow.default(5),
});
export type StockPolicy = z.infer<typeof StockPolicy>;

/** Some numbers of the policy; the others stay as they are. */
export const StockPolicyChange = z.strictObject(FIELDS).partial();

/** The policy of an installation that has changed none of it. */
export const INITIAL_STOCK_POLICY: StockPolicy = StockPolicy.parse({});
