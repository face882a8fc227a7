import { sql } from "drizzle-orm";
import { bigint, index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, xid8 } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Every version an order ever had, as the patch that made it: history and audit in one row, written with the change.
 * `cause` says who, `code` and `params` say what in the reader's language. `xid` is the horizon for "what is new";
 * `chain_block` and `chain_hash` are set once by the sealer.
 */
export const orderChangesTable = (schema: DataSchema) =>
  schema.table(
    "order_changes",
    {
      bucket: bucket(),
      orderId: uuid("order_id").notNull(),
      version: integer("version").notNull(),
      at: momentNotNull("at"),
      code: text("code").notNull(),
      params: json("params").notNull(),
      patch: json("patch").notNull(),
      cause: json("cause").notNull(),
      xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
      chainBlock: bigint("chain_block", { mode: "number" }),
      chainHash: bytea("chain_hash"),
    },
    (t) => [
      primaryKey({ name: "order_changes_pkey", columns: [t.bucket, t.orderId, t.version] }),
      // For what happened in a period: rows come in the order of time, so a brin index costs next to nothing.
      index("order_changes_at_idx").using("brin", t.at),
    ],
  );
