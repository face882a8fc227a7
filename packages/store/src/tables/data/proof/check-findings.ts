import { sql } from "drizzle-orm";
import { index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../../columns.ts";
import { moment } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/**
 * Rows that broke a rule of conservation, each once for its rule and name, in the bucket that was looked at. A finding
 * that is not found again is `gone`; one that a person explained is `settled` for as long as it stays as it was.
 */
export const checkFindingsTable = (schema: DataSchema) =>
  schema.table(
    "check_findings",
    {
      bucket: bucket(),
      rule: text("rule").notNull(),
      subject: text("subject").notNull(),
      expected: text("expected").notNull(),
      found: text("found").notNull(),
      orderId: uuid("order_id"),
      foundAt: momentNotNull("found_at"),
      goneAt: moment("gone_at"),
      settledAt: moment("settled_at"),
      settledBy: json("settled_by"),
      reason: text("reason"),
    },
    (t) => [
      primaryKey({ name: "check_findings_pkey", columns: [t.bucket, t.rule, t.subject] }),
      index("check_findings_open_idx").on(t.foundAt).where(sql`${t.goneAt} is null`),
    ],
  );
