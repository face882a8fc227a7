import { Id } from "@orderloom/schema/ids";
import { z } from "zod";

/** The path of a route about one flow. */
export const FlowParams = z.object({ flowId: Id });
