import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The list's state in the address. */
export const NoticesState = z.object({
  unreadOnly: z.stringbool().catch(false),
  after: Id.nullable().catch(null),
});
