import { CHANNELS, ORDER_TYPES, PINNED_PARTS } from "@orderloom/schema/order/order";
import { ORDER_STATES } from "@orderloom/schema/order/order-state";
import { sql } from "drizzle-orm";
import { bigint, boolean, doublePrecision, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

const amount = (name: string) => bigint(name, { mode: "number" }).notNull();

/**
 * The facts of an order: what is filtered, sorted or often ruled on, and nothing personal. Column names are the
 * fields of `Order` in snake case; `order-row.ts` relies on it.
 */
export const ordersTable = (schema: DataSchema) =>
  schema.table(
    "orders",
    {
      bucket: bucket(),
      id: rowId(),
      orderNo: text("order_no").notNull(),
      version: integer("version").notNull(),
      lifecycleId: uuid("lifecycle_id"),
      parentId: uuid("parent_id"),
      mergedInto: uuid("merged_into"),
      pinned: text("pinned", { enum: PINNED_PARTS }).array(),
      shopId: uuid("shop_id").notNull(),
      warehouse: text("warehouse"),
      channel: text("channel", { enum: CHANNELS }).notNull(),
      externalNo: text("external_no").notNull(),
      externalStatus: text("external_status"),
      externalUpdatedAt: moment("external_updated_at"),
      orderType: text("order_type", { enum: ORDER_TYPES }).notNull(),
      isTest: boolean("is_test").notNull(),
      state: text("state", { enum: ORDER_STATES }).notNull(),
      previousState: text("previous_state", { enum: ORDER_STATES }),
      stateReason: text("state_reason"),
      stateSince: momentNotNull("state_since"),
      holds: jsonb("holds").notNull(),
      tags: text("tags").array().notNull(),
      custom: jsonb("custom"),
      currency: text("currency").notNull(),
      ...amounts(),
      ...destination(),
      ...times(),
      lineCount: integer("line_count").notNull(),
      quantity: doublePrecision("quantity").notNull(),
      weightG: bigint("weight_g", { mode: "number" }).notNull(),
    },
    (t) => [
      primaryKey({ name: "orders_pkey", columns: [t.bucket, t.id] }),
      index("orders_placed_at_idx").on(t.placedAt, t.id),
      index("orders_state_idx").on(t.state, t.placedAt, t.id),
      index("orders_shop_idx").on(t.shopId, t.placedAt, t.id),
      index("orders_channel_idx").on(t.channel, t.placedAt, t.id),
      // Only orders of installations that defined fields of their own have an entry in this.
      index("orders_custom_idx").using("gin", t.custom.op("jsonb_path_ops")).where(sql`${t.custom} is not null`),
      // Orders that are neither split nor merged, nearly all, have no entry in these.
      index("orders_parent_id_idx").on(t.parentId).where(sql`${t.parentId} is not null`),
      index("orders_merged_into_idx").on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
      index("orders_lifecycle_id_idx").on(t.lifecycleId).where(sql`${t.lifecycleId} is not null`),
    ],
  );

const amounts = () => ({
  itemsTotal: amount("items_total"),
  discountTotal: amount("discount_total"),
  shippingTotal: amount("shipping_total"),
  taxTotal: amount("tax_total"),
  adjustment: amount("adjustment"),
  payable: amount("payable"),
  paid: amount("paid"),
  refunded: amount("refunded"),
});

const destination = () => ({
  country: text("country"),
  provinceCode: text("province_code"),
  province: text("province"),
  city: text("city"),
  district: text("district"),
  complete: boolean("complete").notNull(),
});

const times = () => ({
  placedAt: momentNotNull("placed_at"),
  paidAt: moment("paid_at"),
  promisedShipAt: moment("promised_ship_at"),
  shippedAt: moment("shipped_at"),
  deliveredAt: moment("delivered_at"),
  completedAt: moment("completed_at"),
  cancelledAt: moment("cancelled_at"),
});
