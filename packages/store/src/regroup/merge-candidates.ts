import { bucketOf, type Id } from "@orderloom/schema/ids";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import { canMerge, type MergePieces, type MergePolicy, type MergeSource } from "@orderloom/schema/order/merge-orders";
import type { Order } from "@orderloom/schema/order/order";
import { ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { allows, DEFAULT_MACHINE } from "@orderloom/schema/order/state-machine";
import { getSettings } from "../control/settings.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type Machines, readMachines } from "../machines/read-machines.ts";
import { loadOrderParts } from "../orders/order-parts.ts";
import { selectOrder } from "../orders/order-row.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { mergeSources } from "./merge-sources.ts";
import { vetoedPairs } from "./merge-vetoes.ts";

/** Orders that may be merged with each other, in the order they were placed. */
export type MergeGroup = readonly [Order, Order, ...Order[]];

/** The states from which an order of some type may be merged; whether one may is asked of its own type's machine. */
function mergeableStates(machines: Machines): readonly OrderState[] {
  const known = [DEFAULT_MACHINE, ...machines.values()];
  return ORDER_STATES.filter((from) =>
    known.some((machine) => allows(machine, { from, to: "merged", previous: null })),
  );
}

/** Somebody with more orders than these within a few days is no household. */
const MOST_OF_BUYER = 50;

const READ_BESIDE = statement(
  "read_orders_of_receiver",
  (schema) => `
    select ${selectOrder("o")} from ${schema}.order_private me
    join ${schema}.orders mine on mine.bucket = me.bucket and mine.id = me.order_id
    join ${schema}.order_private p on p.phone_index = me.phone_index
    join ${schema}.orders o on o.bucket = p.bucket and o.id = p.order_id
    where me.bucket = $1 and me.order_id = $2 and o.shop_id = mine.shop_id and o.state = any($3::text[])
      and o.placed_at between mine.placed_at - make_interval(hours => $4) and mine.placed_at + make_interval(hours => $4)
      and ${inScope("o", 5, 6)}
    order by o.placed_at, o.id limit ${MOST_OF_BUYER}`,
);

/**
 * The order with those that may be merged with it, or null when there are none: same receiver, shop, currency and type,
 * placed within the time of the settings, nothing begun, nobody against it.
 */
export async function mergeCandidates(
  tx: Tx,
  keys: KeyProvider,
  { orderId, scope }: { readonly orderId: Id; readonly scope: RowScope },
): Promise<MergeGroup | null> {
  const { merge } = await getSettings(tx);
  const machines = await readMachines(tx);
  const values = [
    bucketOf(orderId),
    orderId,
    mergeableStates(machines),
    merge.hours,
    scope.shopIds,
    scope.warehouseIds,
  ];
  const orders = await execute<Order>(tx, READ_BESIDE, values);
  const groups = await groupsOf(tx, keys, { orders, policy: merge, first: orderId, machines });
  return groups.find((group) => group.some(({ id }) => id === orderId)) ?? null;
}

const READ_CROWDED = statement(
  "read_merge_groups",
  (schema) => `
    with open as (
      select o.bucket, o.id, o.shop_id, p.phone_index from ${schema}.orders o
      join ${schema}.order_private p on p.bucket = o.bucket and p.order_id = o.id and p.phone_index is not null
      where o.state = any($1::text[]) and o.placed_at > clock_timestamp() - make_interval(days => 30) and ${inScope("o", 2, 3)}),
    crowded as (
      select shop_id, phone_index from open group by shop_id, phone_index having count(*) between 2 and ${MOST_OF_BUYER}
      order by max(id::text) desc limit $4)
    select ${selectOrder("o")} from open
    join crowded using (shop_id, phone_index)
    join ${schema}.orders o on o.bucket = open.bucket and o.id = open.id
    order by o.placed_at, o.id`,
);

const MOST_BUYERS = 100;

/** Groups of orders of the last 30 days that may be merged, of at most 100 buyers. */
export async function listMergeGroups(tx: Tx, keys: KeyProvider, scope: RowScope): Promise<readonly MergeGroup[]> {
  const { merge } = await getSettings(tx);
  const machines = await readMachines(tx);
  const values = [mergeableStates(machines), scope.shopIds, scope.warehouseIds, MOST_BUYERS];
  const orders = await execute<Order>(tx, READ_CROWDED, values);
  return groupsOf(tx, keys, { orders, policy: merge, first: null, machines });
}

type ToGroup = {
  readonly orders: readonly Order[];
  readonly policy: MergePolicy;
  readonly first: Id | null;
  readonly machines: Machines;
};

async function groupsOf(
  tx: Tx,
  keys: KeyProvider,
  { orders, policy, first, machines }: ToGroup,
): Promise<readonly MergeGroup[]> {
  if (orders.length < 2) return [];
  const orderIds = orders.map(({ id }) => id);
  const parts = await loadOrderParts(tx, keys, { orderIds, parts: [...PERSONAL_CLASSES] });
  const pieces = orders.map((order): MergePieces => {
    return { order, lines: [], private: parts.get(order.id)?.private ?? {}, doc: {} };
  });
  const sources = await mergeSources(tx, pieces, machines);
  const isVetoed = await vetoedPairs(tx, orderIds);
  // The order somebody looks at is where its own group begins; the others begin with the first placed.
  const sorted = sources.toSorted((one, other) => Number(other.order.id === first) - Number(one.order.id === first));
  const groups: MergeSource[][] = [];
  for (const source of sorted) {
    const group = groups.find((known) => {
      const isFree = known.every(({ order }) => !isVetoed(order.id, source.order.id));
      return isFree && canMerge([...known, source], policy).ok;
    });
    if (group) group.push(source);
    else groups.push([source]);
  }
  return groups.flatMap((group): MergeGroup[] => {
    const [one, other, ...more] = group.map(({ order }) => order).toSorted(byPlaced);
    return one && other ? [[one, other, ...more]] : [];
  });
}

function byPlaced(one: Order, other: Order): number {
  return Date.parse(one.placedAt) - Date.parse(other.placedAt);
}
