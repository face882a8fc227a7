import { z } from "zod";

/** What an input may be; `json` is anything. */
export const INPUT_TYPES = ["text", "number", "boolean", "json"] as const;

/** A name that templates can read. */
export const InputName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/);

export const CalledParams = z.strictObject({
  /** Name → type; each has to be given. */
  inputs: z.record(InputName, z.enum(INPUT_TYPES)).default({}),
});
export type CalledParams = z.infer<typeof CalledParams>;
