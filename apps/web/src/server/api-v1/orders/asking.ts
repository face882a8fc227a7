import { Id } from "@orderloom/schema/ids";
import type { AskedOf } from "@orderloom/store/regroup/split";
import { z } from "zod";

/** The order that a path names. */
export const OrderPath = z.object({ orderId: Id });

/** The version of the order that the caller saw: another one is refused as `order_stale`. Absent where nobody looked. */
export const SeenVersion = z.int().nonnegative().optional();

/** Why the caller wants it; stands in the order's history. */
export const Why = z.string().trim().min(1).max(500);

type Call = Pick<AskedOf, "cause" | "scope"> & { readonly params: z.output<typeof OrderPath> };

/** Who wants what of an order. Nobody's locks are held by a request of the API, so it waits for others. */
export function askedBy({ cause, scope, params }: Call, version: number | undefined): AskedOf {
  return { orderId: params.orderId, version: version ?? null, scope, cause, whenBusy: "wait" };
}
