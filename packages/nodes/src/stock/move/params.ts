import { z } from "zod";

/** What can be done with pieces that an order has been allocated, in the order in which it happens. */
export const HELD_ACTS = ["freeze", "thaw", "ship", "sign", "come_back"] as const;

export const MoveStockParams = z.strictObject({ act: z.enum(HELD_ACTS).default("freeze") });
export type MoveStockParams = z.infer<typeof MoveStockParams>;
