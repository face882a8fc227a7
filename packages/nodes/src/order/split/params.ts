import { z } from "zod";

export const SplitOrderParams = z.strictObject({
  by: z.enum(["warehouse", "stock", "weight"]).default("warehouse"),
  /** Grams of one part at most; only where it is split by weight. */
  mostG: z.int().positive().default(20_000),
});
export type SplitOrderParams = z.infer<typeof SplitOrderParams>;
