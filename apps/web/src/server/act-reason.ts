import { z } from "zod";

/** Why somebody does what others will ask about; recorded with the act. */
export const ActReason = z.string().trim().min(1).max(500);
