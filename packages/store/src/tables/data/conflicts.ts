import { json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/** Messages whose key was known with another body: never applied, kept for a person. */
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
      cause: json("cause").notNull(),
      blobId: uuid("blob_id").notNull(),
      receivedAt: momentNotNull("received_at"),
      handledAt: moment("handled_at"),
      handledBy: text("handled_by"),
    },
    (t) => [primaryKey({ name: "conflicts_pkey", columns: [t.bucket, t.id] })],
  );
