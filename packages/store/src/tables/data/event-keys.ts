import { primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Every message ever accepted, kept for ever and therefore slim: the dedup. `key_id` is a hash of shop and key, and
 * its bucket is the key's own, not the order's: the same key must meet itself whatever order it names.
 */
export const eventKeysTable = (schema: DataSchema) =>
  schema.table(
    "event_keys",
    {
      bucket: bucket(),
      keyId: uuid("key_id").notNull(),
      bodyHash: bytea("body_hash").notNull(),
      eventId: uuid("event_id").notNull(),
      /** Null for an event that is about no order. */
      orderId: uuid("order_id"),
    },
    (t) => [primaryKey({ name: "event_keys_pkey", columns: [t.bucket, t.keyId] })],
  );
