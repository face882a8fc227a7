import { bigint, boolean, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/**
 * What was last told of a SKU to a flow that listens to stock, at which of its triggers, in the SKU's bucket. While
 * `run_id` is open nothing more of that SKU is told there, so that no old number is pushed after a newer one.
 */
export const stockToldTable = (schema: DataSchema) =>
  schema.table(
    "stock_told",
    {
      bucket: bucket(),
      flowId: uuid("flow_id").notNull(),
      node: text("node").notNull(),
      skuId: uuid("sku_id").notNull(),
      available: bigint("available", { mode: "number" }).notNull(),
      isPresale: boolean("is_presale").notNull(),
      runId: uuid("run_id").notNull(),
      toldAt: momentNotNull("told_at"),
    },
    (t) => [primaryKey({ name: "stock_told_pkey", columns: [t.bucket, t.flowId, t.node, t.skuId] })],
  );
