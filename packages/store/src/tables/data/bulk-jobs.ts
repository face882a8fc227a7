import { sql } from "drizzle-orm";
import { check, index, integer, json, primaryKey, text } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

export const BULK_ACTS = ["cancel", "retry", "migrate", "backfill", "orders"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

export const BULK_STATUSES = ["running", "done", "cancelled"] as const;
export type BulkStatus = (typeof BULK_STATUSES)[number];

/**
 * One act on many runs, or of `orders` on many orders. What is left to do stands in `bulk_items` alone: a job has no counters that a crash could
 * leave wrong.
 */
export const bulkJobsTable = (schema: DataSchema) =>
  schema.table(
    "bulk_jobs",
    {
      bucket: bucket(),
      id: rowId(),
      act: text("act", { enum: BULK_ACTS }).notNull(),
      /** Of a migration: the versions and the node map. Of a backfill: its plan. Of orders: what is done to each. */
      params: json("params"),
      /** So many a minute; null for as fast as it goes. */
      perMinute: integer("per_minute"),
      reason: text("reason").notNull(),
      status: text("status", { enum: BULK_STATUSES }).notNull(),
      cause: json("cause").notNull(),
      startedAt: momentNotNull("started_at"),
      endedAt: moment("ended_at"),
    },
    (t) => [
      primaryKey({ name: "bulk_jobs_pkey", columns: [t.bucket, t.id] }),
      index("bulk_jobs_running_idx").on(t.id).where(sql`${t.status} = 'running'`),
      check("bulk_jobs_act_check", oneOf(t.act, BULK_ACTS)),
      check("bulk_jobs_status_check", oneOf(t.status, BULK_STATUSES)),
    ],
  );
