import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Steps that wait for an event. `key` is the order's id for events of the order, and the bucket the order's; else the
 * key that the event will name, prefixed with `key:`, and the bucket that of its hash. A row is written and removed in
 * the commit that changes the run's state, under the lock that whoever reports such an event takes too.
 */
export const waitsTable = (schema: DataSchema) =>
  schema.table(
    "waits",
    {
      bucket: bucket(),
      key: text("key").notNull(),
      runId: uuid("run_id").notNull(),
      step: text("step").notNull(),
      /** Both null for a run without an order; only events that name no shop reach it then. */
      orderId: uuid("order_id"),
      shopId: uuid("shop_id"),
      /** Names of events, any when empty. */
      names: text("names").array().notNull(),
      since: momentNotNull("since"),
    },
    (t) => [
      primaryKey({ name: "waits_pkey", columns: [t.bucket, t.key, t.runId, t.step] }),
      index("waits_run_id_idx").on(t.runId),
    ],
  );
