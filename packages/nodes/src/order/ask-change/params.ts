import { z } from "zod";

export const AskChangeParams = z.strictObject({
  /** What is put on the order by hand, in minor units of its currency; negative makes it cheaper. */
  adjustment: z.int().min(-100_000_000_00).max(100_000_000_00).default(0),
  reason: z.string().trim().max(500).default(""),
});
export type AskChangeParams = z.infer<typeof AskChangeParams>;
