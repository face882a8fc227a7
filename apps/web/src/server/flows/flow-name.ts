import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

/** What a flow may be called. */
export const FlowName = z.string().trim().min(1).max(LIMITS.nameChars);
