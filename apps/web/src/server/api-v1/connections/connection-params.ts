import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The connection that the path names. */
export const ConnectionParams = z.object({ connectionId: Id });
