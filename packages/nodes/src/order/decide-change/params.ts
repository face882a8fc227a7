import { z } from "zod";

export const DecideChangeParams = z.strictObject({
  decision: z.enum(["apply", "refuse"]).default("apply"),
  answer: z.string().trim().max(500).default(""),
});
export type DecideChangeParams = z.infer<typeof DecideChangeParams>;
