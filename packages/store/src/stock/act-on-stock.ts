import { bucketOf, type Id, withBucket } from "@orderloom/schema/ids";
import type { StockOutcome, StockWish } from "@orderloom/schema/stock/stock-act";
import { StockPolicy } from "@orderloom/schema/stock/stock-policy";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, statement } from "../database/statement.ts";
import { newId, newIdBeside } from "../orders/identity.ts";
import { decideAct } from "./decide-act.ts";
import { findSkus } from "./find-skus.ts";
import type { Owner } from "./reservation.ts";
import { keyIdOf, lockReservations, writeReservations } from "./reservation-statements.ts";
import { openBook } from "./stock-book.ts";
import { ownerKey, type StockRequest, type StockScene } from "./stock-scene.ts";
import { lockBalances, readBalances, writeLedger } from "./stock-statements.ts";
import { listWarehouses } from "./warehouses.ts";

/**
 * Does a batch of acts on stock, one after another, in the caller's transaction, and answers each. A refusal is an
 * answer. Many reservations of one SKU cost one lock and one row each in one statement.
 *
 * Locks are taken by everybody in one sequence: the orders (the caller's), keys and buyers, reservations by id,
 * balances by key. `at` is the database's clock (ISO 8601), by which reservations run out.
 */
export async function actOnStock(
  tx: Tx,
  { requests, at }: { readonly requests: readonly StockRequest[]; readonly at: string },
): Promise<readonly StockOutcome[]> {
  if (requests.length === 0) return [];
  const scene = await readScene(tx, requests, at);
  const outcomes = requests.map((request) => decideAct(scene, request));
  writeReservations(tx, [...scene.reservations.values()].flat());
  writeLedger(tx, scene.book.rows);
  return outcomes;
}

async function readScene(tx: Tx, requests: readonly StockRequest[], at: string): Promise<StockScene> {
  const reserving = requests.filter(({ act }) => act.op === "reserve");
  const buyers = await readBuyers(tx, reserving);
  const buyerOf: StockScene["buyerOf"] = ({ owner, buyer }) =>
    owner.orderId === null ? (buyer ?? null) : (buyers.get(owner.orderId) ?? null);
  const known = [...new Set(reserving.flatMap((request) => buyerOf(request) ?? []))];
  await lockNames(tx, [
    ...requests.flatMap(({ owner, act }) => (owner.key === null || act.op === "check" ? [] : [ownerKey(owner)])),
    ...known.map((buyer) => `buyer ${buyer}`),
  ]);
  const policy = await stockPolicy(tx);
  const isLooking = requests.every(({ act }) => act.op === "check");
  const reservations = isLooking
    ? []
    : await lockReservations(
        tx,
        requests.map(({ owner }) => owner),
      );
  const heldIds = reservations.flatMap(({ held }) => held.map(({ skuId }) => skuId));
  const { skus, skuOf } = await findSkus(tx, requests.flatMap(wishesOf), heldIds);
  const warehouses = (await listWarehouses(tx)).filter(({ isArchived }) => !isArchived);
  const heldBy = await countHolds(tx, known, at);
  const balances = await (isLooking ? readBalances : lockBalances)(tx, [...skus.keys()]);
  return {
    at,
    policy,
    book: openBook(balances),
    warehouses,
    skus,
    skuOf,
    reservations: groupBy(reservations, (one) => ownerKey(ownerOf(one))),
    heldBy,
    buyerOf,
    newReservationId: (owner) =>
      owner.orderId === null ? withBucket(newId(), bucketOf(keyIdOf(tx, owner.key))) : newIdBeside(owner.orderId),
  };
}

function ownerOf({ orderId, key }: { readonly orderId: Id | null; readonly key: string | null }): Owner {
  return orderId === null ? { orderId, key: key ?? "" } : { orderId, key: null };
}

function wishesOf({ act }: StockRequest): readonly StockWish[] {
  if (act.op === "confirm") return act.again?.lines ?? [];
  return "lines" in act ? (act.lines ?? []) : [];
}

const READ_BUYERS = statement(
  "read_order_buyers",
  (schema) => `
    select p.order_id as "orderId", encode(p.phone_index, 'hex') as buyer
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.order_private p on p.bucket = w.bucket and p.order_id = w.id
    where p.phone_index is not null`,
);

/** Who buys is told by the phone's keyed hash, which two orders of one person share. */
async function readBuyers(tx: Tx, requests: readonly StockRequest[]): Promise<ReadonlyMap<Id, string>> {
  const ids = [...new Set(requests.flatMap(({ owner }) => owner.orderId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await execute<{ orderId: Id; buyer: string }>(tx, READ_BUYERS, [ids.map(bucketOf), ids]);
  return new Map(rows.map(({ orderId, buyer }) => [orderId, buyer]));
}

const LOCK_NAMES = statement(
  "lock_stock_names",
  () => `
    select count(pg_advisory_xact_lock(hashtextextended(n, 4021)))
    from (select distinct n from unnest($1::text[]) n order by n) names`,
);

/** Two requests of one key, or of one buyer, are decided one after the other; the lock goes with the transaction. */
async function lockNames(tx: Tx, names: readonly string[]): Promise<void> {
  if (names.length > 0) await execute(tx, LOCK_NAMES, [names.map((name) => `${tx.env} ${name}`)]);
}

const COUNT_HOLDS = statement(
  "count_buyers_holds",
  (schema) => `
    select encode(r.buyer, 'hex') as buyer, count(*) as holds from ${schema}.stock_reservations r
    where r.state = 'held' and r.buyer = any(array(select decode(b, 'hex') from unnest($1::text[]) b))
      and r.expires_at > $2::timestamptz(3)
    group by r.buyer`,
);

async function countHolds(tx: Tx, buyers: readonly string[], at: string): Promise<Map<string, number>> {
  if (buyers.length === 0) return new Map();
  const rows = await execute<{ buyer: string; holds: number }>(tx, COUNT_HOLDS, [buyers, at]);
  return new Map(rows.map(({ buyer, holds }) => [buyer, holds]));
}

const READ_POLICY = statement("read_stock_policy", () => "select stock from control.settings");

/** The policy in force; what nobody has set is as installed. */
async function stockPolicy(tx: Tx): Promise<StockPolicy> {
  const [row] = await execute<{ stock: unknown }>(tx, READ_POLICY, []);
  return StockPolicy.parse(row?.stock ?? {});
}
