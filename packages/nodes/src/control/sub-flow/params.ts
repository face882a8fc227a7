import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { InputName } from "@orderloom/schema/run/run-input";
import { z } from "zod";

export const SubFlowParams = z.strictObject({
  flowId: Id.meta({ widget: "flow" }),
  /** Name → Liquid template; one variable alone keeps its type. */
  inputs: z.record(InputName, z.string().max(LIMITS.templateBytes)).default({}).meta({ templates: true }),
});
export type SubFlowParams = z.infer<typeof SubFlowParams>;
