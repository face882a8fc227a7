import { OUTER_ACCOUNTS, STOCK_ACCOUNTS } from "@orderloom/schema/stock/stock-move";
import { sql } from "drizzle-orm";
import { bigint, check, index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../../columns.ts";
import { oneOf } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

const pieces = (name: string) => bigint(name, { mode: "number" }).notNull();
const SIDES = [...STOCK_ACCOUNTS, ...OUTER_ACCOUNTS];

/**
 * Every move of stock for ever: from one account to another, with its cause and what stood in each account after it.
 * Rows of a balance are numbered without a gap. Rows are never changed.
 */
export const stockLedgerTable = (schema: DataSchema) =>
  schema.table(
    "stock_ledger",
    {
      bucket: bucket(),
      skuId: uuid("sku_id").notNull(),
      warehouseId: uuid("warehouse_id").notNull(),
      seq: pieces("seq"),
      at: momentNotNull("at"),
      kind: text("kind").notNull(),
      fromAccount: text("from_account").notNull(),
      toAccount: text("to_account").notNull(),
      quantity: pieces("quantity"),
      freeAfter: pieces("free_after"),
      softAfter: pieces("soft_after"),
      allocatedAfter: pieces("allocated_after"),
      frozenAfter: pieces("frozen_after"),
      damagedAfter: pieces("damaged_after"),
      outboundAfter: pieces("outbound_after"),
      inboundAfter: pieces("inbound_after"),
      reservationId: uuid("reservation_id"),
      orderId: uuid("order_id"),
      cause: json("cause").notNull(),
      /** What the person wrote who moved it by hand. */
      note: text("note"),
    },
    (t) => [
      primaryKey({ name: "stock_ledger_pkey", columns: [t.bucket, t.skuId, t.warehouseId, t.seq] }),
      index("stock_ledger_reservation_id_idx").on(t.reservationId),
      index("stock_ledger_order_id_idx").on(t.orderId).where(sql`${t.orderId} is not null`),
      check("stock_ledger_quantity_check", sql`${t.quantity} > 0`),
      check("stock_ledger_from_check", oneOf(t.fromAccount, SIDES)),
      check("stock_ledger_to_check", oneOf(t.toAccount, SIDES)),
      check("stock_ledger_sides_check", sql`${t.fromAccount} <> ${t.toAccount}`),
    ],
  );
