import { sql } from "drizzle-orm";
import { boolean, index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
import { lineage } from "./lineage.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Finished runs, moved out of the queue in the commit that finishes them. Partitioned by the time inside the run's
 * UUIDv7 (see storage.sql), so that retention drops whole months.
 */
export const runsDoneTable = (schema: DataSchema) =>
  schema.table(
    "runs_done",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id"),
      flowId: uuid("flow_id").notNull(),
      versionId: uuid("version_id").notNull(),
      status: text("status", { enum: ["done", "failed", "cancelled"] }).notNull(),
      failureCode: text("failure_code"),
      failureNode: text("failure_node"),
      /** What failures of this cause have in common beside code and node (`failureMark`). */
      failureMark: text("failure_mark"),
      state: json("state"),
      stateSealed: bytea("state_sealed"),
      personal: boolean("personal").notNull(),
      seq: integer("seq").notNull(),
      cause: json("cause").notNull(),
      startedAt: momentNotNull("started_at"),
      /** The ended run that this one tries again. */
      retryOf: uuid("retry_of"),
      endedAt: momentNotNull("ended_at"),
      /** The run that tried this one again. There is one at most. */
      retriedBy: uuid("retried_by"),
      /** When somebody put a failed run aside, and who. */
      handledAt: moment("handled_at"),
      handledBy: text("handled_by"),
      ...lineage(),
    },
    (t) => [
      primaryKey({ name: "runs_done_pkey", columns: [t.bucket, t.id] }),
      index("runs_done_order_id_idx").on(t.orderId, t.id),
      index("runs_done_parent_run_id_idx").on(t.parentRunId, t.itemIndex).where(sql`${t.parentRunId} is not null`),
      index("runs_done_flow_id_idx").on(t.flowId, t.id),
      index("runs_done_dead_idx")
        .on(t.endedAt)
        .where(sql`${t.status} = 'failed' and ${t.retriedBy} is null and ${t.handledAt} is null`),
      index("runs_done_failed_idx").on(t.flowId, t.id).where(sql`${t.status} <> 'done'`),
    ],
  );
