import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The list's state in the address. */
export const MailsState = z.object({ after: Id.nullable().catch(null) });
