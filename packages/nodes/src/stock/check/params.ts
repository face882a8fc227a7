import { z } from "zod";

export const CheckStockParams = z.strictObject({
  /** A code; empty takes the order's warehouse, else any. */
  warehouse: z.string().max(64).default(""),
  useBuffer: z.boolean().default(false),
});
export type CheckStockParams = z.infer<typeof CheckStockParams>;
