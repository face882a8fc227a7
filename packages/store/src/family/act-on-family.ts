import type { FamilyNews } from "@orderloom/schema/family/family-news";
import { isDone } from "@orderloom/schema/family/parent-end";
import { enterStates } from "@orderloom/schema/order/apply-order-effect";
import { channelPath } from "@orderloom/schema/order/channel-path";
import { eventOfState } from "@orderloom/schema/order/event";
import type { Order } from "@orderloom/schema/order/order";
import type { OrderAct } from "@orderloom/schema/order/order-act";
import { isSteppedBack } from "@orderloom/schema/order/order-state";
import type { Tx } from "../database/database.ts";
import { machineOf, readMachines } from "../machines/read-machines.ts";
import type { AskedOf } from "../regroup/split.ts";
import { readClock } from "../regroup/whole-order.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { followEnd } from "./close-parent.ts";
import { changeKin, type Household, type Kin, kinOf, openHousehold } from "./household.ts";
import { leaveMerge } from "./leave-merge.ts";
import { settleHousehold } from "./settle-household.ts";
import { tellFamily } from "./tell-family.ts";

/** What an act on an order means for those that are shipped in its place; null for one that is about the order alone. */
export function familyActOf(order: Order, act: OrderAct): FamilyNews | null {
  if (!isSteppedBack(order)) return null;
  switch (act.type) {
    case "cancel":
      return { type: "stop", to: "cancelled", reason: act.reason };
    case "hold":
      return { type: "hold", code: act.code, reason: act.reason };
    case "release":
      return { type: "release", code: act.code };
    default:
      return null;
  }
}

/**
 * Does to the orders that are shipped in an order's place what somebody wants of it; the caller holds its lock. Of merged
 * orders one that is cancelled leaves the others, as long as nothing is being picked. What cannot be done any more is
 * asked of whoever runs the operation.
 */
export async function actOnFamily(
  tx: Tx,
  keys: KeyProvider,
  { orderId, cause, news }: Pick<AskedOf, "orderId" | "cause"> & { readonly news: FamilyNews },
): Promise<void> {
  const house = openHousehold({ tx, keys }, { machines: await readMachines(tx), at: await readClock(tx) });
  const [kin] = await kinOf(house, [orderId]);
  if (!kin) return;
  if (news.type === "stop" && (await leaveMerge(house, kin, { cause, reason: news.reason }))) {
    end(house, kin, { news, cause });
  } else {
    note(house, kin, { news, cause });
    await tellFamily(house, kin, { news: [news], cause });
  }
  await settleHousehold(house);
}

type Ending = Pick<AskedOf, "cause"> & { readonly news: Extract<FamilyNews, { type: "stop" }> };

function end(house: Household, kin: Kin, { news: { to, reason }, cause }: Ending): void {
  const { order } = kin.work;
  const path = channelPath(order, to, machineOf(house.machines, order.orderType)) ?? [];
  const patch = { ...enterStates(order, path, { reason, at: house.at }), version: order.version + 1 };
  const params = { from: order.state, to, reason };
  changeKin(house, kin, { patch, code: "order.state_set", params, cause, event: eventOfState(to) });
}

type Noting = Pick<AskedOf, "cause"> & { readonly news: FamilyNews };

/** The order's own history says who wanted what; its holds are those of its parts. */
function note(house: Household, kin: Kin, { news, cause }: Noting): void {
  const { order } = kin.work;
  const holds = holdsAfter(order, { news, at: house.at });
  changeKin(house, kin, {
    patch: { version: order.version + 1, ...(holds && { holds }) },
    code: "order.passed_on",
    params: {
      news: news.type,
      ...("reason" in news && { reason: news.reason }),
      ...("code" in news && { hold: news.code }),
    },
    cause,
    event: "OrderUpdated",
  });
}

function holdsAfter(order: Order, { news, at }: { readonly news: FamilyNews; readonly at: string }) {
  if (news.type === "release") return order.holds.filter(({ code }) => code !== news.code);
  if (news.type !== "hold" || order.holds.some(({ code }) => code === news.code)) return null;
  return [...order.holds, { code: news.code, reason: news.reason, since: at }];
}

/** A part that somebody ended may have been the last: the whole ends with it. */
export async function endParent(
  tx: Tx,
  keys: KeyProvider,
  { order, cause }: Pick<AskedOf, "cause"> & { readonly order: Order },
): Promise<void> {
  if (order.lifecycleId === null || !isDone(order.state)) return;
  const house = openHousehold({ tx, keys }, { machines: await readMachines(tx), at: await readClock(tx) });
  await followEnd(house, order, { cause });
  await settleHousehold(house);
}
