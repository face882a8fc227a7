import { index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/** A warehouse's own count of all its SKUs, held against the ledger once. The id follows from warehouse and reference. */
export const stockCountsTable = (schema: DataSchema) =>
  schema.table(
    "stock_counts",
    {
      bucket: bucket(),
      id: rowId(),
      warehouseId: uuid("warehouse_id").notNull(),
      /** What the warehouse calls this count, its day for instance: the same one counts once. */
      reference: text("reference").notNull(),
      countedAt: momentNotNull("counted_at"),
      comparedAt: momentNotNull("compared_at"),
      skus: integer("skus").notNull(),
      differences: integer("differences").notNull(),
      cause: json("cause").notNull(),
    },
    (t) => [
      primaryKey({ name: "stock_counts_pkey", columns: [t.bucket, t.id] }),
      index("stock_counts_counted_at_idx").on(t.countedAt, t.id),
    ],
  );
