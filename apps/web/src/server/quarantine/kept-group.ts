import { z } from "zod";

/** What messages that were kept for the same reason share: a hash of kind, shop, reason and unknown code. */
export const KeptGroupKey = z.string().regex(/^[0-9a-f]{32}$/);
