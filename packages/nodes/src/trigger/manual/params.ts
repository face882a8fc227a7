import { ManualStart } from "@orderloom/schema/run/run-input";
import type { z } from "zod";

export const ManualParams = ManualStart.extend({
  /** Name → type; each has to be given. */
  inputs: ManualStart.shape.inputs.default({}),
});
export type ManualParams = z.infer<typeof ManualParams>;
