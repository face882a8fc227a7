import { STOCK_ACCOUNTS } from "@orderloom/schema/stock/stock-move";
import { sql } from "drizzle-orm";
import { bigint, check, index, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

const pieces = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);

/**
 * The pieces of a SKU in a warehouse by account, in the SKU's bucket. Only rows of `stock_ledger` move them: a trigger
 * there adds what they say, and one here refuses everybody else (packages/store/stock.sql). `seq` is the number of the
 * last ledger row. `buffer` is set by people and is no move.
 */
export const stockBalancesTable = (schema: DataSchema) =>
  schema.table(
    "stock_balances",
    {
      bucket: bucket(),
      skuId: uuid("sku_id").notNull(),
      warehouseId: uuid("warehouse_id").notNull(),
      seq: pieces("seq"),
      free: pieces("free"),
      soft: pieces("soft"),
      allocated: pieces("allocated"),
      frozen: pieces("frozen"),
      damaged: pieces("damaged"),
      outbound: pieces("outbound"),
      inbound: pieces("inbound"),
      buffer: pieces("buffer"),
    },
    (t) => [
      primaryKey({ name: "stock_balances_pkey", columns: [t.bucket, t.skuId, t.warehouseId] }),
      index("stock_balances_warehouse_id_idx").on(t.warehouseId, t.skuId),
      check(
        "stock_balances_not_negative_check",
        sql.join([...STOCK_ACCOUNTS.map((account) => sql`${t[account]} >= 0`), sql`${t.buffer} >= 0`], sql` and `),
      ),
    ],
  );
