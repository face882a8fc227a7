import { isDone, parentEnd } from "@orderloom/schema/family/parent-end";
import type { Id } from "@orderloom/schema/ids";
import { enterStates } from "@orderloom/schema/order/apply-order-effect";
import { eventOfState } from "@orderloom/schema/order/event";
import type { Order } from "@orderloom/schema/order/order";
import { machineOf } from "../machines/read-machines.ts";
import { changeKin, type Household, type Kin, kinOf, type Telling } from "./household.ts";
import { partStates, sourcesOf } from "./relatives.ts";

type Why = Omit<Telling, "news">;

/** Ends a split order once all of its parts are done; nothing happens before. */
export async function closeParent(house: Household, parent: Kin, { cause, item }: Why): Promise<void> {
  const { order } = parent.work;
  if (order.state !== "split") return;
  const parts = await partStates(house, order.id);
  const path = parentEnd(order, parts, machineOf(house.machines, order.orderType));
  const to = path?.at(-1);
  if (!path || !to) return;
  const reason = to === "cancelled" ? (reasonOf(house, order.id) ?? "parts_cancelled") : null;
  const patch = { ...enterStates(order, path, { reason, at: house.at }), version: order.version + 1 };
  const params = { to, parts: parts.length };
  changeKin(house, parent, { patch, code: "order.parts_done", params, cause, item, event: eventOfState(to) });
  await followEnd(house, parent.work.order, { cause, item });
}

/** Why a part was cancelled that is known here. */
function reasonOf({ known }: Household, parentId: Id): string | null {
  const parts = [...known.values()].map(({ work }) => work.order).filter((order) => order.parentId === parentId);
  return parts.find(({ state, stateReason }) => state === "cancelled" && stateReason !== null)?.stateReason ?? null;
}

/** An order that is done may be the last part of another, or carry the last parts of several. */
export async function followEnd(house: Household, order: Order, why: Why): Promise<void> {
  if (!isDone(order.state) || order.lifecycleId === null) return;
  const parents = order.parentId === null ? await parentsOfSources(house, order.id) : [order.parentId];
  for (const parent of await kinOf(house, parents)) await closeParent(house, parent, why);
}

async function parentsOfSources(house: Household, mergedId: Id): Promise<readonly Id[]> {
  const sources = await sourcesOf(house, mergedId);
  return [...new Set(sources.flatMap(({ parentId }) => parentId ?? []))].sort();
}
