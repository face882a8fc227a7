import { channelPath } from "../order/channel-path.ts";
import type { Order } from "../order/order.ts";
import type { OrderState } from "../order/order-state.ts";
import type { Machine } from "../order/state-machine.ts";

/** A part of a split order that is in one of these is done. */
const DONE: ReadonlySet<OrderState> = new Set(["delivered", "completed", "cancelled", "closed"]);
const ARRIVED: ReadonlySet<OrderState> = new Set(["delivered", "completed"]);

/** Whether an order of that state needs nobody any more to be shipped. */
export function isDone(state: OrderState): boolean {
  return DONE.has(state);
}

/**
 * The states a split order enters once all of its parts are done, the last being where it ends: completed when something
 * arrived, cancelled or closed when everything was. It goes there as its type's machine allows, and is closed where that
 * knows no way. Null while a part is not done.
 */
export function parentEnd(
  parent: Pick<Order, "state" | "previousState">,
  parts: readonly OrderState[],
  machine: Machine,
): readonly OrderState[] | null {
  if (parent.state !== "split" || parts.length === 0 || !parts.every(isDone)) return null;
  const to = endOf(parts);
  const path = channelPath({ state: "split", previousState: null }, to, machine);
  return path === null || path.length === 0 ? ["closed"] : path;
}

function endOf(parts: readonly OrderState[]): OrderState {
  if (parts.some((state) => ARRIVED.has(state))) return "completed";
  return parts.every((state) => state === "cancelled") ? "cancelled" : "closed";
}
