import type { Id } from "@orderloom/schema/ids";
import type { IncomingOrder } from "@orderloom/schema/order/order";
import { isSteppedBack } from "@orderloom/schema/order/order-state";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { executeRows } from "../database/statement.ts";
import { changedKin, type Household, openHousehold } from "../family/household.ts";
import { INSERT_ORDERS, orderRows } from "../orders/order-row.ts";
import { beginAtOnce } from "./begin-at-once.ts";
import type { AcceptDeps } from "./deps.ts";
import { hearOfFamily } from "./hear-of-family.ts";
import { lockOrders } from "./lock-orders.ts";
import type { FreshMessage } from "./message.ts";
import type { Listeners } from "./new-runs.ts";
import { newOrderKey } from "./order-key.ts";
import { continueWork, type HashParts, type OrderWork, startWork } from "./order-work.ts";

/** What the deciding needs: fresh messages in the order they came, and the transaction's moment. */
export type ToDecide = {
  readonly messages: readonly FreshMessage[];
  readonly listeners: Listeners;
  readonly at: string;
};

/** What is to be written of orders, and the families of those that others are shipped in place of. */
export type Decided = { readonly works: readonly OrderWork[]; readonly house: Household };

/**
 * Decides what the messages do to their orders. Orders that exist are locked by id; new ones are inserted at once,
 * because an order that another transaction inserts at this very moment shows only there: it is then waited for,
 * locked, and the messages are applied to it after all.
 */
export async function decideOrders(tx: Tx, deps: AcceptDeps, { messages, listeners, at }: ToDecide): Promise<Decided> {
  const byOrder = groupBy(messages, (message) => message.orderId);
  const ids = [...byOrder.keys()].sort();
  const { machines } = deps;
  const hashParts: HashParts = (incoming) => deps.keys.hash("parts", partsOf(incoming));
  const works = await lockOrders(tx, deps.keys, ids);
  const house = openHousehold({ tx, keys: deps.keys }, { machines, at, seeds: works });
  for (const work of works.values()) {
    for (const message of byOrder.get(work.order.id) ?? []) {
      const told = { message, at, machines };
      if (isSteppedBack(work.order)) await hearOfFamily(house, work, { ...told, hashParts });
      else continueWork(work, told, hashParts);
    }
  }
  const made = await makeOrders(tx, deps, {
    at,
    hashParts,
    groups: ids.filter((id) => !works.has(id)).map((id) => byOrder.get(id) ?? []),
  });
  const { firstTurn } = deps;
  if (firstTurn) for (const work of made) beginAtOnce(work, { listeners, firstTurn, at });
  const inserted = await insertOrders(tx, made);
  const overtaken = made.filter((work) => !inserted.has(work.order.id)).map((work) => work.order.id);
  const existing = await lockOrders(tx, deps.keys, overtaken);
  for (const work of existing.values()) {
    for (const message of byOrder.get(work.order.id) ?? []) continueWork(work, { message, at, machines }, hashParts);
  }
  const fresh = made.filter((work) => inserted.has(work.order.id));
  return { works: [...works.values(), ...fresh, ...existing.values(), ...changedKin(house)], house };
}

function partsOf({ lines, doc, private: personal }: IncomingOrder): string {
  return JSON.stringify([lines, doc, personal]);
}

type ToMake = {
  readonly at: string;
  readonly hashParts: HashParts;
  readonly groups: readonly (readonly FreshMessage[])[];
};

async function makeOrders(tx: Tx, deps: AcceptDeps, { at, hashParts, groups }: ToMake): Promise<OrderWork[]> {
  const orderNos = await takeNumbers(tx, deps, { at, groups });
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    const facts = { id: first.orderId, orderNo: orderNos.get(first.orderId) ?? "", shopId: first.item.shop.id };
    const key = newOrderKey(deps.keys, tx.env, first.orderId);
    const work = startWork({ message: first, facts, at, key }, hashParts);
    for (const message of others) continueWork(work, { message, at, machines: deps.machines }, hashParts);
    return [work];
  });
}

/** Numbers for the new orders of each shop and channel at once. */
async function takeNumbers(
  tx: Tx,
  deps: AcceptDeps,
  { at, groups }: Omit<ToMake, "hashParts">,
): Promise<Map<Id, string>> {
  const firsts = groups.flatMap((group) => group.slice(0, 1));
  const bySeries = groupBy(firsts, ({ item }) => `${item.event.order.channel} ${item.shop.id}`);
  const numbers = new Map<Id, string>();
  for (const series of bySeries.values()) {
    const item = series[0]?.item;
    if (!item) continue;
    const { channel } = item.event.order;
    const { id: shopId, zone } = item.shop;
    const taken = await deps.numbers.take({ env: tx.env, channel, shopId, zone, at, count: series.length });
    for (const [index, message] of series.entries()) numbers.set(message.orderId, taken[index] ?? "");
  }
  return numbers;
}

async function insertOrders(tx: Tx, works: readonly OrderWork[]): Promise<ReadonlySet<Id>> {
  if (works.length === 0) return new Set();
  const orders = orderRows(works.map((work) => work.order));
  const rows = await executeRows<{ id: Id }>(tx, INSERT_ORDERS, orders);
  return new Set(rows.map((row) => row.id));
}
