import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The screen's state in the address: the open reason, the page of its messages, and the message whose content shows. */
export const QuarantineState = z.object({
  group: z.string().nullable().catch(null),
  after: Id.nullable().catch(null),
  id: Id.nullable().catch(null),
});
