import { CHANGE_KINDS, CHANGE_STATES } from "@orderloom/schema/order/change-request";
import { sql } from "drizzle-orm";
import { check, index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * A change of an order that somebody asked for and another person decides. `sealed` holds what was and what is to be,
 * and what both wrote, under the order's key: erasing the person erases it too.
 */
export const changeRequestsTable = (schema: DataSchema) =>
  schema.table(
    "change_requests",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id").notNull(),
      kind: text("kind", { enum: CHANGE_KINDS }).notNull(),
      state: text("state", { enum: CHANGE_STATES }).notNull(),
      /** The version of the order that asking for it made. */
      orderVersion: integer("order_version").notNull(),
      sealed: bytea("sealed").notNull(),
      askedBy: json("asked_by").notNull(),
      askedAt: momentNotNull("asked_at"),
      decidedBy: json("decided_by"),
      decidedAt: moment("decided_at"),
    },
    (t) => [
      primaryKey({ name: "change_requests_pkey", columns: [t.bucket, t.id] }),
      index("change_requests_order_id_idx").on(t.orderId, t.id),
      index("change_requests_open_idx").on(t.id).where(sql`${t.state} = 'open'`),
      check("change_requests_kind_check", oneOf(t.kind, CHANGE_KINDS)),
      check("change_requests_state_check", oneOf(t.state, CHANGE_STATES)),
    ],
  );
