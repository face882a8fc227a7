import { sql } from "drizzle-orm";
import { index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { keptColumns } from "./kept-columns.ts";
import type { DataSchema } from "./schema.ts";

/** Messages whose key was known with another body: never applied unasked, kept for a person. */
export const conflictsTable = (schema: DataSchema) =>
  schema.table(
    "conflicts",
    {
      bucket: bucket(),
      id: rowId(),
      shopId: uuid("shop_id").notNull(),
      eventKey: text("event_key").notNull(),
      firstEventId: uuid("first_event_id").notNull(),
      orderId: uuid("order_id"),
      /** Why it could not be taken when somebody asked for it. */
      reason: text("reason"),
      unknownCode: json("unknown_code"),
      cause: json("cause").notNull(),
      blobId: uuid("blob_id").notNull(),
      receivedAt: momentNotNull("received_at"),
      ...keptColumns(),
    },
    (t) => [
      primaryKey({ name: "conflicts_pkey", columns: [t.bucket, t.id] }),
      index("conflicts_open_idx").on(t.id).where(sql`${t.handledAt} is null`),
      index("conflicts_asked_idx").on(t.id).where(sql`${t.handledAt} is null and ${t.askedAt} is not null`),
    ],
  );
