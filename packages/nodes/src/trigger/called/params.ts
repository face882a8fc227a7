import { RunInputs } from "@orderloom/schema/run/run-input";
import { z } from "zod";

export const CalledParams = z.strictObject({
  /** Name → type; each has to be given. */
  inputs: RunInputs.default({}),
});
export type CalledParams = z.infer<typeof CalledParams>;
