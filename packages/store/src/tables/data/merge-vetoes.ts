import { json, primaryKey, text } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * What somebody said never to merge. `subject` is `pair:` with two order ids, the lower first, in the bucket of that
 * one, or `buyer:` with the keyed hash of phone and shop as hex, in the bucket of its last byte.
 */
export const mergeVetoesTable = (schema: DataSchema) =>
  schema.table(
    "merge_vetoes",
    {
      bucket: bucket(),
      subject: text("subject").notNull(),
      reason: text("reason").notNull(),
      cause: json("cause").notNull(),
      at: momentNotNull("at"),
    },
    (t) => [primaryKey({ name: "merge_vetoes_pkey", columns: [t.bucket, t.subject] })],
  );
