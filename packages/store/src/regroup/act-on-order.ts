import { assertNever, type ErrorParams, OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import { applyOrderEffectIn, type OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import { eventOfState } from "@orderloom/schema/order/event";
import type { Order } from "@orderloom/schema/order/order";
import type { OrderAct } from "@orderloom/schema/order/order-act";
import type { OrderChangeCode } from "@orderloom/schema/order/order-change";
import { hasWorkBegun } from "@orderloom/schema/order/work-begun";
import type { OrderEffect } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { actOnFamily, endParent, familyActOf } from "../family/act-on-family.ts";
import { fillFields } from "../fields/fill-fields.ts";
import { machineOf, readMachines } from "../machines/read-machines.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { listWarehouses } from "../stock/warehouses.ts";
import { mergeStoredOrders } from "./merge.ts";
import { mergeCandidates } from "./merge-candidates.ts";
import { type AskedOf, splitStoredOrder } from "./split.ts";
import { lockWhole, readClock } from "./whole-order.ts";
import { changedWork, writeRegrouped } from "./write-regrouped.ts";

/**
 * Does what somebody wants to one order, in the caller's transaction, with its history. What is so already changes
 * nothing. Returns the order that came of it: the merged one, the first child of a split, else none. Throws the refusals
 * of the act, and of `lockWhole`.
 */
export async function actOnOrder(
  tx: Tx,
  keys: KeyProvider,
  asked: AskedOf & { readonly act: OrderAct },
): Promise<Id | null> {
  const { act } = asked;
  switch (act.type) {
    case "split":
      return (await splitStoredOrder(tx, keys, { ...asked, how: act.how }))[0] ?? null;
    case "merge":
      return mergeAll(tx, keys, asked);
    default:
      await changeOrder(tx, keys, { ...asked, act });
      return null;
  }
}

/** Merges an order with all that it may be merged with; one that was merged already is so. */
async function mergeAll(tx: Tx, keys: KeyProvider, asked: AskedOf): Promise<Id | null> {
  const { orderId } = asked;
  const [whole] = await lockWhole(tx, keys, { ...asked, orderIds: [orderId] });
  if (whole?.work.order.state === "merged") return whole.work.order.mergedInto;
  const group = (await mergeCandidates(tx, keys, asked)) ?? [];
  return mergeStoredOrders(tx, keys, { ...asked, otherIds: group.map(({ id }) => id).filter((id) => id !== orderId) });
}

type Plain = Exclude<OrderAct, { type: "split" | "merge" }>;

async function changeOrder(tx: Tx, keys: KeyProvider, asked: AskedOf & { readonly act: Plain }): Promise<void> {
  const { act, orderId, cause } = asked;
  const [whole] = await lockWhole(tx, keys, { ...asked, orderIds: [orderId] });
  if (!whole) throw new OrderloomError("not_found", { params: { orderId } });
  const { order } = whole.work;
  const at = await readClock(tx);
  if (act.type === "fields") {
    await fillFields(tx, keys, { whole, values: act.values, cause, at });
    return;
  }
  const news = familyActOf(order, act);
  if (news) return actOnFamily(tx, keys, { orderId, cause, news });
  const done = await decide(tx, order, { act, at });
  if (Object.keys(done.patch).length === 0) return;
  const event = done.patch.state === undefined ? "OrderUpdated" : eventOfState(done.patch.state);
  const told = { code: done.code, params: done.params, cause, at, event };
  const work = changedWork(whole, { patch: done.patch, told });
  await writeRegrouped(tx, keys, [work]);
  await endParent(tx, keys, { order: work.order, cause });
}

type Factual = Exclude<Plain, { type: "fields" }>;

type Done = { readonly patch: OrderPatch; readonly code: OrderChangeCode; readonly params: ErrorParams };

async function decide(
  tx: Tx,
  order: Order,
  { act, at }: { readonly act: Factual; readonly at: string },
): Promise<Done> {
  if (act.type === "warehouse") return setWarehouse(tx, order, act.code);
  const machine = machineOf(await readMachines(tx), order.orderType);
  const result = applyOrderEffectIn({ order, machine }, effectOf(act), at);
  if (!result.ok) throw new OrderloomError(result.code, { params: result.params });
  return { patch: result.patch, ...toldOf(act, order) };
}

async function setWarehouse(tx: Tx, order: Order, code: string): Promise<Done> {
  if (hasWorkBegun(order)) throw new OrderloomError("order_begun", { params: { state: order.state } });
  const known = (await listWarehouses(tx)).find((warehouse) => warehouse.code === code && !warehouse.isArchived);
  if (!known) throw new OrderloomError("warehouse_unknown", { params: { warehouse: code } });
  const patch = order.warehouse === code ? {} : { warehouse: code, version: order.version + 1 };
  return { patch, code: "order.warehouse_set", params: { warehouse: code } };
}

type Effectful = Exclude<Factual, { type: "warehouse" }>;

function effectOf(act: Effectful): OrderEffect {
  switch (act.type) {
    case "hold":
      return { type: "order.add_hold", code: act.code, reason: act.reason };
    case "release":
      return { type: "order.remove_hold", code: act.code };
    case "cancel":
      return { type: "order.set_state", to: "cancelled", reason: act.reason };
    case "tag":
      return { type: "order.add_tag", tag: act.tag };
    case "untag":
      return { type: "order.remove_tag", tag: act.tag };
    default:
      return assertNever(act);
  }
}

function toldOf(act: Effectful, { state }: Order): Pick<Done, "code" | "params"> {
  switch (act.type) {
    case "hold":
      return { code: "order.hold_added", params: { hold: act.code, reason: act.reason || null } };
    case "release":
      return { code: "order.hold_removed", params: { hold: act.code } };
    case "cancel":
      return { code: "order.state_set", params: { from: state, to: "cancelled", reason: act.reason } };
    case "tag":
      return { code: "order.tag_added", params: { tag: act.tag } };
    case "untag":
      return { code: "order.tag_removed", params: { tag: act.tag } };
    default:
      return assertNever(act);
  }
}
