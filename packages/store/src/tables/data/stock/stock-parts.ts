import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/** What a bundle is made of: so many pieces of each part, in the bundle's bucket. */
export const stockPartsTable = (schema: DataSchema) =>
  schema.table(
    "stock_parts",
    {
      bucket: bucket(),
      bundleId: uuid("bundle_id").notNull(),
      partId: uuid("part_id").notNull(),
      quantity: integer("quantity").notNull(),
    },
    (t) => [
      primaryKey({ name: "stock_parts_pkey", columns: [t.bucket, t.bundleId, t.partId] }),
      index("stock_parts_part_id_idx").on(t.partId),
      check("stock_parts_quantity_check", sql`${t.quantity} > 0`),
    ],
  );
