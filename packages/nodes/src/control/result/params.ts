import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";
import { InputName } from "../../trigger/called/params.ts";

export const ResultParams = z.strictObject({
  /** Name → Liquid template; one variable alone keeps its type. */
  values: z.record(InputName, z.string().max(LIMITS.templateBytes)).default({}),
});
export type ResultParams = z.infer<typeof ResultParams>;
