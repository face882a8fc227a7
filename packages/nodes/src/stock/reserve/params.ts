import { ReservationPurpose } from "@orderloom/schema/stock/stock-act";
import { z } from "zod";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const ReserveStockParams = z.strictObject({
  /** What the pieces are kept for; it decides how long where `keepMs` does not. */
  purpose: ReservationPurpose.default("unpaid"),
  /** Null for as long as the stock settings say. */
  keepMs: z
    .int()
    .min(MINUTE_MS)
    .max(30 * DAY_MS)
    .nullable()
    .default(null)
    .meta({ widget: "duration" }),
  /** Takes what there is where there is not enough. */
  partial: z.boolean().default(false),
  /** A code; empty takes the order's warehouse, else any. */
  warehouse: z.string().max(64).default(""),
  useBuffer: z.boolean().default(false),
  undo: z.boolean().default(true),
});
export type ReserveStockParams = z.infer<typeof ReserveStockParams>;
