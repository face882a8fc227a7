import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

const BRANCH_CHARS = 40;

export const SplitParams = z.strictObject({
  /** The names of the branches. Each has a port by its place: `b1`, `b2` … */
  branches: z.array(z.string().trim().min(1).max(BRANCH_CHARS)).min(2).max(LIMITS.splitBranches),
});
export type SplitParams = z.infer<typeof SplitParams>;
