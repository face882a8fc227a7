import { integer, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { bucket, rowId } from "../../columns.ts";
import { createdAt, moment } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/** Places that stock lies in: few, asked for together, and therefore all in bucket 0. */
export const stockWarehousesTable = (schema: DataSchema) =>
  schema.table(
    "stock_warehouses",
    {
      bucket: bucket(),
      id: rowId(),
      code: text("code").notNull(),
      name: text("name").notNull(),
      /** Where pieces are taken from first: the lowest number. */
      priority: integer("priority").notNull(),
      createdAt: createdAt(),
      archivedAt: moment("archived_at"),
    },
    (t) => [
      primaryKey({ name: "stock_warehouses_pkey", columns: [t.bucket, t.id] }),
      unique("stock_warehouses_code_key").on(t.bucket, t.code),
    ],
  );
