import { LIMITS } from "@orderloom/schema/limits";
import { InputName } from "@orderloom/schema/run/run-input";
import { z } from "zod";

export const ResultParams = z.strictObject({
  /** Name → Liquid template; one variable alone keeps its type. */
  values: z.record(InputName, z.string().max(LIMITS.templateBytes)).default({}).meta({ templates: true }),
});
export type ResultParams = z.infer<typeof ResultParams>;
