import { sql } from "drizzle-orm";
import { index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { keptColumns } from "./kept-columns.ts";
import type { DataSchema } from "./schema.ts";

/** Messages that came correctly signed but could not be read, with the reason; the body is a sealed blob. */
export const quarantineTable = (schema: DataSchema) =>
  schema.table(
    "quarantine",
    {
      bucket: bucket(),
      id: rowId(),
      shopId: uuid("shop_id"),
      reason: text("reason").notNull(),
      /** The code that nobody knows, `{field, code}`, where that is the reason. */
      unknownCode: json("unknown_code"),
      cause: json("cause").notNull(),
      blobId: uuid("blob_id").notNull(),
      receivedAt: momentNotNull("received_at"),
      ...keptColumns(),
    },
    (t) => [
      primaryKey({ name: "quarantine_pkey", columns: [t.bucket, t.id] }),
      index("quarantine_open_idx").on(t.id).where(sql`${t.handledAt} is null`),
      index("quarantine_asked_idx").on(t.id).where(sql`${t.handledAt} is null and ${t.askedAt} is not null`),
    ],
  );
