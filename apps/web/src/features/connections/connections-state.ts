import { CONNECTION_TYPE_NAMES } from "@orderloom/nodes/connection-types";
import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/**
 * The screen's state in the address: the connection that is open, the kind being made ("choose" asks which), or the
 * calls of all connections that wait.
 */
export const ConnectionsState = z.object({
  id: Id.nullable().catch(null),
  make: z
    .enum(["choose", ...CONNECTION_TYPE_NAMES])
    .nullable()
    .catch(null),
  calls: z.enum(["held"]).nullable().catch(null),
});
