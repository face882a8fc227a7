import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Events that name a key, kept `LIMITS.keyEventDays` for waits that begin after they came. `at` grows from event to
 * event of a key, whatever the clock does: it is the mark by which a wait knows what it has seen. What the event
 * brought is sealed with the installation's key, for nobody knows what other systems write.
 */
export const keyEventsTable = (schema: DataSchema) =>
  schema.table(
    "key_events",
    {
      bucket: bucket(),
      key: text("key").notNull(),
      at: momentNotNull("at"),
      id: rowId(),
      /** Null for an event that counts for all shops. */
      shopId: uuid("shop_id"),
      name: text("name").notNull(),
      sealed: bytea("sealed").notNull(),
    },
    (t) => [
      primaryKey({ name: "key_events_pkey", columns: [t.bucket, t.key, t.at] }),
      index("key_events_at_idx").on(t.at),
    ],
  );
