import { Rule } from "@orderloom/schema/graph/rule";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

export const WhileParams = z.strictObject({
  rule: Rule,
  /** Rounds at most. */
  limit: z.int().min(1).max(LIMITS.loopRounds).default(10),
});
export type WhileParams = z.infer<typeof WhileParams>;
