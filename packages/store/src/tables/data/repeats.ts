import { json, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, rowId } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Messages that came again and were answered with the first one's id: nothing was done for them. Kept as long as a
 * report reaches back; the id holds when each came.
 */
export const repeatsTable = (schema: DataSchema) =>
  schema.table(
    "repeats",
    {
      bucket: bucket(),
      id: rowId(),
      /** The first one's. */
      eventId: uuid("event_id").notNull(),
      orderId: uuid("order_id"),
      /** Null for an event that counts for all shops. */
      shopId: uuid("shop_id"),
      /** Who brought it again. */
      cause: json("cause").notNull(),
    },
    (t) => [primaryKey({ name: "repeats_pkey", columns: [t.bucket, t.id] })],
  );
