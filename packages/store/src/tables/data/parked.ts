import { PARK_REASONS } from "@orderloom/schema/order/order-report";
import { sql } from "drizzle-orm";
import { index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { keptColumns } from "./kept-columns.ts";
import type { DataSchema } from "./schema.ts";

/** Reports that came before what they build on, and what each waits for; the body is a sealed blob. */
export const parkedTable = (schema: DataSchema) =>
  schema.table(
    "parked",
    {
      bucket: bucket(),
      id: rowId(),
      shopId: uuid("shop_id").notNull(),
      reason: text("reason", { enum: PARK_REASONS }).notNull(),
      /** The order that is waited for, where its name tells its id. */
      orderId: uuid("order_id"),
      externalNo: text("external_no"),
      /** The version at which its order could not follow. */
      orderVersion: integer("order_version"),
      keyId: uuid("key_id").notNull(),
      /** The key of the event it builds on. */
      beforeKey: uuid("before_key"),
      expiresAt: momentNotNull("expires_at"),
      cause: json("cause").notNull(),
      blobId: uuid("blob_id").notNull(),
      receivedAt: momentNotNull("received_at"),
      ...keptColumns(),
    },
    (t) => [
      primaryKey({ name: "parked_pkey", columns: [t.bucket, t.id] }),
      index("parked_open_idx").on(t.receivedAt, t.id).where(sql`${t.handledAt} is null`),
      index("parked_key_idx").on(t.keyId),
    ],
  );
