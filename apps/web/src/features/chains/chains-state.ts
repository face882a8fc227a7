import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The page's state in the address: the chain that is open, `new` for one that is being made. */
export const ChainsState = z.object({
  chain: z
    .union([Id, z.literal("new")])
    .nullable()
    .catch(null),
});
