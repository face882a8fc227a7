import type { Id } from "../ids.ts";
import { enterState, type OrderPatch } from "./apply-order-effect.ts";
import { type Order, PINNED_PARTS } from "./order.ts";
import type { SplitShare } from "./split-order.ts";

/** What a child gets that its parent does not know: id, number, and the database's clock (ISO 8601). */
export type MadeChild = { readonly id: Id; readonly orderNo: string; readonly at: string };

/**
 * The order that ships one part of a split one: in the state its parent was in, with its holds, tags and lifecycle, and
 * its own share of lines and amounts.
 */
export function childOrder(parent: Order, share: SplitShare, { id, orderNo, at }: MadeChild): Order {
  const { part, lines, amounts, quantity, weightG } = share;
  const isHeld = part.hold === null || parent.holds.some(({ code }) => code === part.hold);
  return {
    ...parent,
    ...amounts,
    id,
    orderNo,
    version: 1,
    lifecycleId: lifecycleOf(parent),
    parentId: parent.id,
    mergedInto: null,
    pinned: null,
    warehouse: part.warehouse ?? parent.warehouse,
    previousState: null,
    stateReason: null,
    stateSince: at,
    holds: isHeld || part.hold === null ? parent.holds : [...parent.holds, { code: part.hold, reason: "", since: at }],
    lineCount: lines.length,
    quantity,
    weightG,
  };
}

/** The lifecycle an order belongs to: that of the order it came from in the beginning, or its own. */
export function lifecycleOf({ id, lifecycleId }: Pick<Order, "id" | "lifecycleId">): Id {
  return lifecycleId ?? id;
}

/**
 * An order steps back behind those that are shipped in its place: it remembers the state it was in, and what the channel
 * tells of its lines, amounts and receiver changes nothing any more.
 */
export function stepBack(
  order: Order,
  move: { readonly to: "split" | "merged"; readonly at: string; readonly mergedInto?: Id },
): OrderPatch {
  const { to, at, mergedInto } = move;
  return {
    ...enterState(order, { to, reason: null, at }),
    previousState: order.state,
    pinned: [...PINNED_PARTS],
    ...(mergedInto !== undefined && { mergedInto }),
    version: order.version + 1,
  };
}

/** An order that stepped back comes forward again, into the state it was in; what the channel tells counts again. */
export function comeForward(order: Order, at: string): OrderPatch {
  return {
    state: order.previousState ?? "paid",
    previousState: null,
    stateSince: at,
    stateReason: null,
    pinned: null,
    mergedInto: null,
    version: order.version + 1,
  };
}
