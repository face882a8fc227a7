import { Rule } from "@orderloom/schema/graph/rule";
import { z } from "zod";

export const ConditionParams = z.strictObject({ rule: Rule });
export type ConditionParams = z.infer<typeof ConditionParams>;
