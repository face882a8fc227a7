import { RESERVATION_PURPOSES } from "@orderloom/schema/stock/stock-act";
import { sql } from "drizzle-orm";
import { check, index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../../columns.ts";
import { moment, oneOf } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/** `held` keeps pieces until `expires_at`; the others are how it was resolved, once and for good. */
export const RESERVATION_STATES = ["held", "confirmed", "released", "expired"] as const;
export type ReservationState = (typeof RESERVATION_STATES)[number];

/** Pieces kept for an order, in the order's bucket; those kept for no order yet are found by their key. */
export const stockReservationsTable = (schema: DataSchema) =>
  schema.table(
    "stock_reservations",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id"),
      /** By which whoever asked without an order knows it; asking again for a live one gives the same. */
      key: text("key"),
      /** A keyed hash of who buys; null where nobody knows. */
      buyer: bytea("buyer"),
      purpose: text("purpose", { enum: RESERVATION_PURPOSES }).notNull(),
      state: text("state", { enum: RESERVATION_STATES }).notNull(),
      reservedAt: momentNotNull("reserved_at"),
      expiresAt: momentNotNull("expires_at"),
      resolvedAt: moment("resolved_at"),
      cause: json("cause").notNull(),
      resolvedBy: json("resolved_by"),
    },
    (t) => [
      primaryKey({ name: "stock_reservations_pkey", columns: [t.bucket, t.id] }),
      index("stock_reservations_order_id_idx").on(t.bucket, t.orderId),
      index("stock_reservations_key_idx").on(t.bucket, t.key).where(sql`${t.key} is not null`),
      index("stock_reservations_expires_at_idx").on(t.expiresAt, t.id).where(sql`${t.state} = 'held'`),
      index("stock_reservations_buyer_idx").on(t.buyer).where(sql`${t.state} = 'held' and ${t.buyer} is not null`),
      check("stock_reservations_state_check", oneOf(t.state, RESERVATION_STATES)),
      check(
        "stock_reservations_resolved_check",
        sql`(${t.state} = 'held') = (${t.resolvedAt} is null) and (${t.state} = 'held') = (${t.resolvedBy} is null)`,
      ),
    ],
  );
