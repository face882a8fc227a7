import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

export const SetFieldParams = z.strictObject({
  /** As rules read it: `custom.text.tableNo`. */
  path: z.string().max(64).meta({ widget: "custom-field" }),
  /** A Liquid template; nothing empties the field. */
  value: z.string().max(LIMITS.templateBytes).default("").meta({ widget: "template" }),
});
export type SetFieldParams = z.infer<typeof SetFieldParams>;
