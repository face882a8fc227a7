import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { z } from "zod";

/** The order type whose states are shown, in the address. */
export const MachinesState = z.object({ type: z.enum(ORDER_TYPES).catch("normal") });
