import { z } from "zod";
import { StockAct } from "./stock-act.ts";

/** Keys that the product gives itself begin so. */
const OWN_KEYS = "run:";

/** Who buys, so far as the sender knows: a phone number counts together with the orders of that number. */
export const StockBuyer = z.union([
  z.strictObject({ phone: z.string().min(1).max(64) }),
  /** What the sender tells buyers apart by: an account, a device. */
  z.strictObject({ id: z.string().min(1).max(200) }),
]);
export type StockBuyer = z.infer<typeof StockBuyer>;

/**
 * An act on stock for no order: a checkout page, a till, a live stream. What is kept is known by `key`; asking again
 * with a key whose reservation lives takes nothing more.
 */
export const StockMessage = z.strictObject({
  key: z
    .string()
    .min(1)
    .max(100)
    .refine((key) => !key.startsWith(OWN_KEYS)),
  buyer: StockBuyer.nullable().default(null),
  act: StockAct,
});
export type StockMessage = z.infer<typeof StockMessage>;
