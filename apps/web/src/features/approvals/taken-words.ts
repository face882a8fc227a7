import type { ErrorParams } from "@orderloom/schema/error";
import { z } from "zod";

/** What the server says of a request that somebody else decided first. */
const Taken = z.object({
  decision: z.enum(["approved", "rejected", "returned", "cancelled"]),
  name: z.string().nullable(),
  at: z.string().nullable(),
});
export type Taken = z.infer<typeof Taken>;

/** Who decided and when; null when the server did not say. */
export function readTaken(params: ErrorParams): Taken | null {
  const taken = Taken.safeParse(params);
  return taken.success ? taken.data : null;
}
