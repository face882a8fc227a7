import { boolean, check, integer, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { bucket, rowId } from "../../columns.ts";
import { createdAt, moment, oneOf } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/** `bundle` is sold as one and taken from its parts; it has no stock of its own. */
export const SKU_KINDS = ["item", "bundle"] as const;
export type SkuKind = (typeof SKU_KINDS)[number];

/** What is sold. A code is given once and for ever; the id, and with it the bucket, follows from it. */
export const stockSkusTable = (schema: DataSchema) =>
  schema.table(
    "stock_skus",
    {
      bucket: bucket(),
      id: rowId(),
      code: text("code").notNull(),
      name: text("name").notNull(),
      kind: text("kind", { enum: SKU_KINDS }).notNull(),
      /** Fewer available pieces than this are sold as pre-sale; null for the policy's. */
      presaleBelow: integer("presale_below"),
      /** More can be had: without it nobody may dip into the safety buffer. */
      restockable: boolean("restockable").notNull().default(false),
      createdAt: createdAt(),
      archivedAt: moment("archived_at"),
    },
    (t) => [
      primaryKey({ name: "stock_skus_pkey", columns: [t.bucket, t.id] }),
      unique("stock_skus_code_key").on(t.bucket, t.code),
      check("stock_skus_kind_check", oneOf(t.kind, SKU_KINDS)),
    ],
  );
