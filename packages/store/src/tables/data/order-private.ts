import { index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * The personal part of an order, sealed with the order's own key, and that key wrapped by the installation's.
 * Emptying `data_key` erases the person from everything sealed for the order. The indexes are blind: keyed hashes
 * of the normalised phone and name.
 */
export const orderPrivateTable = (schema: DataSchema) =>
  schema.table(
    "order_private",
    {
      bucket: bucket(),
      orderId: uuid("order_id").notNull(),
      dataKey: bytea("data_key"),
      sealed: bytea("sealed").notNull(),
      phoneIndex: bytea("phone_index"),
      nameIndex: bytea("name_index"),
    },
    (t) => [
      primaryKey({ name: "order_private_pkey", columns: [t.bucket, t.orderId] }),
      index("order_private_phone_idx").on(t.phoneIndex),
      index("order_private_name_idx").on(t.nameIndex),
    ],
  );
