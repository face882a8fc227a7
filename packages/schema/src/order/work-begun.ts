import type { Order } from "./order.ts";
import { isStandstill, type OrderState } from "./order-state.ts";

/** From here on somebody has goods of the order in hand: lines and receiver stand. */
const BEGUN: ReadonlySet<OrderState> = new Set([
  "in_production",
  "qc_passed",
  "picking",
  "packing",
  "pre_shipped",
  "partially_shipped",
  "shipped",
  "delivered",
  "completed",
]);

/** Whether picking (or making) has begun, be it that the order stands still since. */
export function hasWorkBegun({ state, previousState }: Pick<Order, "state" | "previousState">): boolean {
  return BEGUN.has(state) || (isStandstill(state) && previousState !== null && BEGUN.has(previousState));
}
