import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { z } from "zod";

/** Waiting calls by their ids: a page of them at most. */
export const HeldCallsInput = z.strictObject({ callIds: z.array(Id).min(1).max(LIMITS.pageSize) });
