import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { type CustomValue, CustomValues } from "@orderloom/schema/order/custom-value";
import type { Channel } from "@orderloom/schema/order/order";
import type { OrderState } from "@orderloom/schema/order/order-state";
import { and, desc, eq, inArray, like, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "../database/database.ts";
import { type RowScope, scopeConditions } from "../people/row-scope.ts";
import { shops } from "../tables/control/shops.ts";
import type { RefKind } from "../tables/data/external-refs.ts";
import { tablesOf } from "../tables/data/tables-of.ts";

/** An order as lists show it: facts only, nothing personal. Amounts are minor units of `currency`. */
export type OrderListItem = {
  readonly id: Id;
  readonly orderNo: string;
  readonly externalNo: string;
  readonly channel: Channel;
  readonly shopId: Id;
  readonly shopName: string | null;
  readonly state: OrderState;
  readonly stateSince: string;
  readonly holds: number;
  readonly tags: readonly string[];
  readonly currency: string;
  readonly payable: number;
  readonly quantity: number;
  readonly placedAt: string;
  readonly isTest: boolean;
  /** The fields that administrators defined; of a personal one only that it is filled in. */
  readonly custom: CustomValues | null;
};

/** Where a page of orders ends, to ask for the next one. */
export type OrderKey = { readonly placedAt: string; readonly id: Id };

export type OrderQuery = {
  readonly states?: readonly OrderState[] | undefined;
  readonly channel?: Channel | undefined;
  readonly shopId?: Id | undefined;
  /** The beginning of an order number, ours or the channel's. */
  readonly number?: string | undefined;
  /** Exactly this number of this kind. */
  readonly ref?: { readonly kind: RefKind; readonly value: string } | undefined;
  /** Exactly this value in a field that administrators defined; `true` in a personal one: filled in. */
  readonly field?: { readonly key: string; readonly value: CustomValue } | undefined;
  readonly after?: OrderKey | undefined;
  readonly limit?: number | undefined;
} & RowScope;

/** Orders, newest first by when they were placed, at most `LIMITS.pageSize` after `after`. */
export async function listOrders(tx: Tx, query: OrderQuery): Promise<readonly OrderListItem[]> {
  const { orders } = tablesOf(tx.env);
  const numbered = await byNumber(tx, query.number);
  const rows = await tx.drizzle
    .select({ order: orders, shopName: shops.name })
    .from(orders)
    .leftJoin(shops, eq(shops.id, orders.shopId))
    .where(and(numbered, ...conditions(tx, query)))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(Math.min(query.limit ?? LIMITS.pageSize, LIMITS.pageSize));
  return rows.map(({ order, shopName }) => ({
    id: order.id,
    orderNo: order.orderNo,
    externalNo: order.externalNo,
    channel: order.channel,
    shopId: order.shopId,
    shopName,
    state: order.state,
    stateSince: order.stateSince.toISOString(),
    holds: Array.isArray(order.holds) ? order.holds.length : 0,
    tags: order.tags,
    currency: order.currency,
    payable: order.payable,
    quantity: order.quantity,
    placedAt: order.placedAt.toISOString(),
    isTest: order.isTest,
    custom: CustomValues.nullable().parse(order.custom ?? null),
  }));
}

/** The ids of the orders that a list shows, newest first, at most `most`: what is done to all of them begins with it. */
export async function listOrderIds(tx: Tx, query: OrderQuery, most: number): Promise<readonly Id[]> {
  const { orders } = tablesOf(tx.env);
  const numbered = await byNumber(tx, query.number);
  const rows = await tx.drizzle
    .select({ id: orders.id })
    .from(orders)
    .where(and(numbered, ...conditions(tx, query)))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

function conditions(tx: Tx, query: OrderQuery): (SQL | undefined)[] {
  const { orders } = tablesOf(tx.env);
  const { states, channel, shopId, ref, field, after } = query;
  return [
    states && states.length > 0 ? inArray(orders.state, [...states]) : undefined,
    channel ? eq(orders.channel, channel) : undefined,
    shopId ? eq(orders.shopId, shopId) : undefined,
    ...scopeConditions(tx, query),
    field ? sql`${orders.custom} @> ${JSON.stringify({ [field.key]: field.value })}::jsonb` : undefined,
    ref ? isAmong(tx, ordersByRef(tx, ref)) : undefined,
    after ? sql`(${orders.placedAt}, ${orders.id}) < (${after.placedAt}::timestamptz, ${after.id}::uuid)` : undefined,
  ];
}

/** By bucket and id, as orders are found; both lie in the numbers they are known by. */
function isAmong(tx: Tx, found: SQLWrapper): SQL {
  const { orders } = tablesOf(tx.env);
  return sql`(${orders.bucket}, ${orders.id}) in ${found}`;
}

function ordersByRef(tx: Tx, { kind, value }: { readonly kind: RefKind; readonly value: string }) {
  const { externalRefs } = tablesOf(tx.env);
  return tx.drizzle
    .select({ bucket: externalRefs.bucket, id: externalRefs.orderId })
    .from(externalRefs)
    .where(and(eq(externalRefs.ref, value), eq(externalRefs.kind, kind)));
}

/** A beginning that more numbers share is looked for order by order, the newest first: soon there are enough for a page. */
const COMMON = 5_000;

/**
 * The orders one of whose numbers begins so; the characters of LIKE mean themselves. Where many do, the numbers that stand
 * in the orders themselves are asked: a join would be made anew for each order that is passed on the way down the list.
 */
async function byNumber(tx: Tx, number: string | undefined): Promise<SQL | undefined> {
  if (!number) return undefined;
  const { externalRefs, orders } = tablesOf(tx.env);
  const beginning = `${number.replace(/[\\%_]/g, "\\$&")}%`;
  // In the sequence of the index: else a very common beginning is cheaper found by reading the table.
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from (
       select from ${tx.env}.external_refs r where r.ref like $1 order by r.ref using ~<~ limit ${COMMON + 1}) found`,
    [beginning],
  );
  if ((rows[0]?.count ?? 0) > COMMON) return or(like(orders.orderNo, beginning), like(orders.externalNo, beginning));
  const found = tx.drizzle
    .select({ bucket: externalRefs.bucket, id: externalRefs.orderId })
    .from(externalRefs)
    .where(like(externalRefs.ref, beginning));
  return isAmong(tx, sql`(${found} offset 0)`);
}
