import { type ErrorParams, OrderloomError } from "@orderloom/schema/error";

/** What was found; throws `not_found` for nothing, which is also what somebody else's row is to a reader. */
export function orMissing<Found>(found: Found | null, params: ErrorParams): Found {
  if (found === null) throw new OrderloomError("not_found", { params });
  return found;
}
