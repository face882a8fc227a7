import { sql } from "drizzle-orm";
import { check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

export const BULK_ITEM_STATUSES = ["waiting", "done", "refused"] as const;

/**
 * One run of a bulk job, in the bucket of the job. `code` says why it was refused. Of a backfill it is the run that is
 * to be started; `order_id` and `place` then say for which order and change of it, or for which time. Of an act on orders
 * `run_id` is the order itself, and `new_run_id` the order that came of it.
 */
export const bulkItemsTable = (schema: DataSchema) =>
  schema.table(
    "bulk_items",
    {
      bucket: bucket(),
      jobId: uuid("job_id").notNull(),
      runId: uuid("run_id").notNull(),
      orderId: uuid("order_id"),
      place: text("place"),
      status: text("status", { enum: BULK_ITEM_STATUSES }).notNull(),
      newRunId: uuid("new_run_id"),
      code: text("code"),
      doneAt: moment("done_at"),
    },
    (t) => [
      primaryKey({ name: "bulk_items_pkey", columns: [t.bucket, t.jobId, t.runId] }),
      index("bulk_items_waiting_idx").on(t.jobId, t.runId).where(sql`${t.status} = 'waiting'`),
      index("bulk_items_order_id_idx").on(t.orderId, t.place).where(sql`${t.orderId} is not null`),
      check("bulk_items_status_check", oneOf(t.status, BULK_ITEM_STATUSES)),
    ],
  );
