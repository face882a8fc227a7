import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

export const JoinParams = z.strictObject({
  /** `started`: all that can still come. */
  mode: z.enum(["started", "all", "any", "count"]).default("started"),
  /** How many branches must come; for `count`. */
  count: z.int().min(1).max(LIMITS.splitBranches).default(2),
  /** What becomes of the others once the join lets go. */
  rest: z.enum(["absorb", "stop"]).default("absorb"),
});
export type JoinParams = z.infer<typeof JoinParams>;
