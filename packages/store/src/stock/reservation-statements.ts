import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { namedId } from "../orders/identity.ts";
import type { HeldPieces, Owner, Reservation } from "./reservation.ts";

const RESERVATION = `r.id, r.order_id as "orderId", r.key, encode(r.buyer, 'hex') as buyer, r.purpose, r.state,
    r.reserved_at as "reservedAt", r.expires_at as "expiresAt", r.resolved_at as "resolvedAt", r.cause,
    r.resolved_by as "resolvedBy"`;

const LOCK_OF_ORDERS = statement(
  "lock_reservations_of_orders",
  (schema) => `
    select ${RESERVATION} from unnest($1::smallint[], $2::uuid[]) w(bucket, order_id)
    join ${schema}.stock_reservations r on r.bucket = w.bucket and r.order_id = w.order_id
    order by r.id for update of r`,
);

const LOCK_OF_KEYS = statement(
  "lock_reservations_of_keys",
  (schema) => `
    select ${RESERVATION} from unnest($1::smallint[], $2::text[]) w(bucket, key)
    join ${schema}.stock_reservations r on r.bucket = w.bucket and r.key = w.key
    order by r.id for update of r`,
);

/** The reservation rows that are due and that nobody else is at: passing over them waits for nobody. */
const LOCK_DUE = statement(
  "lock_due_reservations",
  (schema) => `
    select ${RESERVATION} from ${schema}.stock_reservations r
    where r.state = 'held' and r.expires_at <= $1::timestamptz(3)
    order by r.expires_at, r.id limit $2 for update skip locked`,
);

const HELD = `h.sku_id as "skuId", h.warehouse_id as "warehouseId", h.quantity, h.soft, h.allocated, h.frozen,
    h.outbound, h.signed, h.back`;

const READ_HELD = statement(
  "read_held_pieces",
  (schema) => `
    select h.reservation_id as "reservationId", ${HELD} from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    join ${schema}.stock_held h on h.bucket = w.bucket and h.reservation_id = w.id
    order by h.reservation_id, h.sku_id, h.warehouse_id`,
);

type ReservationRow = Omit<Reservation, "held" | "isChanged">;

/** Locks all that owners ever reserved, oldest first. The caller holds what keeps others from making more. */
export async function lockReservations(tx: Tx, owners: readonly Owner[]): Promise<Reservation[]> {
  const orderIds = [...new Set(owners.flatMap(({ orderId }) => orderId ?? []))];
  const keys = [...new Set(owners.flatMap(({ key }) => key ?? []))];
  const ofOrders =
    orderIds.length > 0 ? await execute<ReservationRow>(tx, LOCK_OF_ORDERS, [orderIds.map(bucketOf), orderIds]) : [];
  const ofKeys =
    keys.length > 0
      ? await execute<ReservationRow>(tx, LOCK_OF_KEYS, [keys.map((key) => bucketOf(keyIdOf(tx, key))), keys])
      : [];
  return withHeld(tx, [...ofOrders, ...ofKeys]);
}

/** Locks reservations whose time has run out at a moment, the oldest first. */
export async function lockDue(tx: Tx, { at, limit }: { readonly at: string; readonly limit: number }) {
  return withHeld(tx, await execute<ReservationRow>(tx, LOCK_DUE, [at, limit]));
}

/** By what the bucket of a reservation follows from its key. */
export function keyIdOf({ env }: Tx, key: string): Id {
  return namedId({ env, kind: "reservation", name: key });
}

async function withHeld(tx: Tx, rows: readonly ReservationRow[]): Promise<Reservation[]> {
  const ids = rows.map(({ id }) => id);
  const held =
    ids.length > 0 ? await execute<HeldPieces & { reservationId: Id }>(tx, READ_HELD, [ids.map(bucketOf), ids]) : [];
  const byReservation = groupBy(held, ({ reservationId }) => reservationId);
  return rows.map((row) => ({
    ...row,
    held: (byReservation.get(row.id) ?? []).map(({ reservationId: _, ...pieces }) => pieces),
    isChanged: false,
  }));
}

const WRITE = insertion(
  "stock_reservations",
  [
    "bucket",
    "id",
    "order_id",
    "key",
    "buyer",
    "purpose",
    "state",
    "reserved_at",
    "expires_at",
    "resolved_at",
    "cause",
    "resolved_by",
  ],
  `on conflict (bucket, id) do update
   set state = excluded.state, resolved_at = excluded.resolved_at, resolved_by = excluded.resolved_by`,
);

const WRITE_HELD = insertion(
  "stock_held",
  [
    "bucket",
    "reservation_id",
    "sku_id",
    "warehouse_id",
    "quantity",
    "soft",
    "allocated",
    "frozen",
    "outbound",
    "signed",
    "back",
  ],
  `on conflict (bucket, reservation_id, sku_id, warehouse_id) do update
   set soft = excluded.soft, allocated = excluded.allocated, frozen = excluded.frozen, outbound = excluded.outbound,
       signed = excluded.signed, back = excluded.back`,
);

/** Writes the reservations that were made or changed, with their pieces. */
export function writeReservations(tx: Tx, reservations: readonly Reservation[]): void {
  const changed = reservations.filter(({ isChanged }) => isChanged);
  sendRows(
    tx,
    WRITE,
    changed.map((one) => ({
      bucket: bucketOf(one.id),
      id: one.id,
      order_id: one.orderId,
      key: one.key,
      buyer: one.buyer === null ? null : Buffer.from(one.buyer, "hex"),
      purpose: one.purpose,
      state: one.state,
      reserved_at: one.reservedAt,
      expires_at: one.expiresAt,
      resolved_at: one.resolvedAt,
      cause: one.cause,
      resolved_by: one.resolvedBy,
    })),
  );
  sendRows(
    tx,
    WRITE_HELD,
    changed.flatMap(({ id, held }) =>
      held.map(({ skuId, warehouseId, ...figures }) => ({
        bucket: bucketOf(id),
        reservation_id: id,
        sku_id: skuId,
        warehouse_id: warehouseId,
        ...figures,
      })),
    ),
  );
}
