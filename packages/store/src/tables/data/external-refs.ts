import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/** The numbers by which others know an order: our order number, the channel's, later waybills, refunds, payments. */
export const REF_KINDS = ["order_no", "external_no", "refund_no"] as const;
export type RefKind = (typeof REF_KINDS)[number];

export const externalRefsTable = (schema: DataSchema) =>
  schema.table(
    "external_refs",
    {
      bucket: bucket(),
      orderId: uuid("order_id").notNull(),
      kind: text("kind", { enum: REF_KINDS }).notNull(),
      ref: text("ref").notNull(),
    },
    (t) => [
      primaryKey({ name: "external_refs_pkey", columns: [t.bucket, t.orderId, t.kind, t.ref] }),
      // The operator class lets a beginning of a number find it whatever the database's collation is.
      index("external_refs_ref_idx").on(t.ref.op("text_pattern_ops")),
    ],
  );
