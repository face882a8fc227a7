import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** A connection by id. */
export const ConnectionInput = z.strictObject({ connectionId: Id });
