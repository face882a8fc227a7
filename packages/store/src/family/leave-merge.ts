import { takeOut } from "@orderloom/schema/family/take-out";
import { enterState } from "@orderloom/schema/order/apply-order-effect";
import { comeForward } from "@orderloom/schema/order/child-order";
import type { Order } from "@orderloom/schema/order/order";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import { bothHolds } from "../regroup/undo-regroup.ts";
import { changeKin, type Household, type Kin, kinOf, type Telling } from "./household.ts";
import { sourcesOf } from "./relatives.ts";

/**
 * Takes an order out of the one it was merged into, with its lines, amounts and stock, as long as nothing of that is
 * being picked: from then on it is an order by itself again, as it was. The last to leave closes what it leaves. False
 * where it cannot leave any more; then nothing is changed.
 */
export async function leaveMerge(
  house: Household,
  source: Kin,
  { cause, item, reason }: Omit<Telling, "news"> & { readonly reason: string | null },
): Promise<boolean> {
  const { order } = source.work;
  const [target] = order.state !== "merged" || order.mergedInto === null ? [] : await kinOf(house, [order.mergedInto]);
  if (!target) return false;
  const before = target.work.order;
  const left = takeOut({ ...target.pieces, order: before }, { ...source.pieces, order });
  if (left === null) return false;
  const others = (await sourcesOf(house, before.id)).filter(({ id }) => id !== order.id);
  const told = { cause, item } as const;
  const params = { source: order.orderNo, sourceId: order.id, reason };
  const version = before.version + 1;
  if (others.length === 0) {
    const patch = { ...enterState(before, { to: "closed", reason, at: house.at }), version };
    changeKin(house, target, { patch, code: "order.dissolved", params: { reason }, event: "OrderClosed", ...told });
    house.ended.delete(before.id);
  } else {
    const patch = { ...amountsOf(left.order), version };
    const pieces = { ...target.pieces, lines: left.lines };
    changeKin(house, target, { patch, pieces, code: "order.source_left", params, event: "OrderUpdated", ...told });
  }
  const holds = bothHolds(order.holds, before.holds);
  const patch = { ...comeForward(order, house.at), holds };
  changeKin(house, source, { patch, code: "order.unmerged", params: { reason }, event: "OrderUpdated", ...told });
  house.handOvers.push({
    from: [before.id],
    to: (others.length === 0 ? [source] : [source, target]).map(taking),
    at: house.at,
    cause,
  });
  return true;
}

function taking({ work: { order }, pieces }: Kin) {
  return { orderId: order.id, warehouse: order.warehouse, wishes: wishesOf(pieces.lines, order.channel) };
}

function amountsOf(order: Order) {
  const { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable, paid, refunded } = order;
  const { lineCount, quantity, weightG } = order;
  const amounts = { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable, paid, refunded };
  return { ...amounts, lineCount, quantity, weightG };
}
