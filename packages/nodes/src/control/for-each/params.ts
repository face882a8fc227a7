import { z } from "zod";

const PATH_CHARS = 200;

export const ForEachParams = z.strictObject({
  from: z.enum(["lines", "path"]).default("lines"),
  /** Where the list stands: `trigger.data.items`, `outputs.query.parcels`; for `path`. */
  path: z.string().trim().max(PATH_CHARS).default(""),
});
export type ForEachParams = z.infer<typeof ForEachParams>;
