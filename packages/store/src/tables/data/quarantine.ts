import { json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
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
      cause: json("cause").notNull(),
      blobId: uuid("blob_id").notNull(),
      receivedAt: momentNotNull("received_at"),
      handledAt: moment("handled_at"),
      handledBy: text("handled_by"),
    },
    (t) => [primaryKey({ name: "quarantine_pkey", columns: [t.bucket, t.id] })],
  );
