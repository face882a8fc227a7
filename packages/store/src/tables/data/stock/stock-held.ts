import { sql } from "drizzle-orm";
import { bigint, check, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

const pieces = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/** Where the pieces of a reservation stand, by SKU and warehouse: in accounts of ours, signed for, or given back. */
export const stockHeldTable = (schema: DataSchema) =>
  schema.table(
    "stock_held",
    {
      bucket: bucket(),
      reservationId: uuid("reservation_id").notNull(),
      skuId: uuid("sku_id").notNull(),
      warehouseId: uuid("warehouse_id").notNull(),
      quantity: pieces("quantity"),
      soft: pieces("soft"),
      allocated: pieces("allocated"),
      frozen: pieces("frozen"),
      outbound: pieces("outbound"),
      signed: pieces("signed"),
      /** Free again: released, or come back. */
      back: pieces("back"),
    },
    (t) => [
      primaryKey({ name: "stock_held_pkey", columns: [t.bucket, t.reservationId, t.skuId, t.warehouseId] }),
      index("stock_held_open_idx")
        .on(t.skuId, t.warehouseId)
        .where(sql`${t.soft} + ${t.allocated} + ${t.frozen} + ${t.outbound} > 0`),
      check(
        "stock_held_sum_check",
        sql`${t.soft} >= 0 and ${t.allocated} >= 0 and ${t.frozen} >= 0 and ${t.outbound} >= 0 and ${t.signed} >= 0
            and ${t.back} >= 0
            and ${t.quantity} = ${t.soft} + ${t.allocated} + ${t.frozen} + ${t.outbound} + ${t.signed} + ${t.back}`,
      ),
    ],
  );
