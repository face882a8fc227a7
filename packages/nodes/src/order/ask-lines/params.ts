import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

export const AskLinesParams = z.strictObject({
  change: z.enum(["add", "quantity", "remove"]),
  /** A Liquid template. */
  sku: z.string().max(LIMITS.templateBytes).meta({ widget: "template" }),
  /** Of a line that is added; a Liquid template. */
  name: z.string().max(LIMITS.templateBytes).default("").meta({ widget: "template" }),
  /** How many are added, or are to be left of the line. */
  quantity: z.number().positive().max(1_000_000).default(1),
  /** Of a line that is added, in minor units of the order's currency. */
  unitPrice: z.int().min(0).max(100_000_000_00).default(0),
  gift: z.boolean().default(false),
  reason: z.string().trim().max(500).default(""),
});
export type AskLinesParams = z.infer<typeof AskLinesParams>;
