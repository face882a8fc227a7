import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** Which import is open, and where the page of the list begins. */
export const ImportsState = z.object({
  id: Id.nullable().catch(null).default(null),
  before: Id.nullable().catch(null).default(null),
});
