import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The screen's state in the address: the open cause, and which part of its letters is shown. */
export const LettersState = z.object({
  cause: z.string().nullable().catch(null),
  orderNo: z.string().nullable().catch(null),
  after: Id.nullable().catch(null),
});
