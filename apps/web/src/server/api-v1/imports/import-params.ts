import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The import that a route is about. */
export const ImportParams = z.strictObject({ importId: Id });
