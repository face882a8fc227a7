import { z } from "zod";

/** The count whose differences are shown, and after which SKU, in the address. */
export const CountsState = z.object({
  count: z.string().max(64).nullable().catch(null),
  after: z.string().max(64).nullable().catch(null),
});
