import { CHANNELS } from "@orderloom/schema/order/order";
import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, rowId } from "../../columns.ts";
import { createdAt } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/** What a channel calls a SKU. The id follows from channel and name, so that a name leads to one SKU alone. */
export const stockAliasesTable = (schema: DataSchema) =>
  schema.table(
    "stock_aliases",
    {
      bucket: bucket(),
      id: rowId(),
      channel: text("channel", { enum: CHANNELS }).notNull(),
      alias: text("alias").notNull(),
      skuId: uuid("sku_id").notNull(),
      createdAt: createdAt(),
    },
    (t) => [
      primaryKey({ name: "stock_aliases_pkey", columns: [t.bucket, t.id] }),
      index("stock_aliases_sku_id_idx").on(t.skuId),
    ],
  );
