import { z } from "zod";

export const AllocateStockParams = z.strictObject({
  /** Takes the pieces anew where none are reserved any more. */
  again: z.boolean().default(true),
  /** A code; empty takes the order's warehouse, else any. */
  warehouse: z.string().max(64).default(""),
  useBuffer: z.boolean().default(false),
  undo: z.boolean().default(true),
});
export type AllocateStockParams = z.infer<typeof AllocateStockParams>;
