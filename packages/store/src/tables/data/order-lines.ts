import { bigint, doublePrecision, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

const amount = (name: string) => bigint(name, { mode: "number" }).notNull();

/** The lines of an order as its newest snapshot has them; amounts in minor units of the order's currency. */
export const orderLinesTable = (schema: DataSchema) =>
  schema.table(
    "order_lines",
    {
      bucket: bucket(),
      orderId: uuid("order_id").notNull(),
      lineNo: integer("line_no").notNull(),
      externalLineNo: text("external_line_no"),
      kind: text("kind").notNull(),
      sku: text("sku").notNull(),
      channelSkuId: text("channel_sku_id"),
      channelProductId: text("channel_product_id"),
      name: text("name").notNull(),
      specText: text("spec_text"),
      quantity: doublePrecision("quantity").notNull(),
      unitPrice: amount("unit_price"),
      discount: amount("discount"),
      payable: amount("payable"),
      weightG: bigint("weight_g", { mode: "number" }).notNull(),
    },
    (t) => [primaryKey({ name: "order_lines_pkey", columns: [t.bucket, t.orderId, t.lineNo] })],
  );
