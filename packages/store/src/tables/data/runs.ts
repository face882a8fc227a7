import { sql } from "drizzle-orm";
import { boolean, check, index, integer, json, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import { lineage } from "./lineage.ts";
import type { DataSchema } from "./schema.ts";

/**
 * The lanes runs are claimed from, each with its share: new events, answers to waiting runs, what fills the rest of
 * the time, and runs that may have killed their runner. Nobody claims from `held`: there ready runs stand whose flow
 * is paused or has enough of them under way.
 */
export const LANES = ["fresh", "wake", "bulk", "alone", "held"] as const;
export type Lane = (typeof LANES)[number];

export const OPEN_RUN_STATUSES = ["ready", "waiting"] as const;

/**
 * Open runs: state and queue in one row. `pending` are the inputs not yet used, in order, without personal content:
 * answers name the call or approval that holds it. `state` is null before the first turn; once a run has seen
 * personal content its state lies in `state_sealed` instead and `personal` stays true.
 */
export const runsTable = (schema: DataSchema) =>
  schema.table(
    "runs",
    {
      bucket: bucket(),
      id: rowId(),
      orderId: uuid("order_id"),
      flowId: uuid("flow_id").notNull(),
      versionId: uuid("version_id").notNull(),
      status: text("status", { enum: OPEN_RUN_STATUSES }).notNull(),
      lane: text("lane", { enum: LANES }).notNull(),
      wakeAt: moment("wake_at"),
      pending: jsonb("pending").notNull(),
      state: json("state"),
      stateSealed: bytea("state_sealed"),
      personal: boolean("personal").notNull(),
      seq: integer("seq").notNull(),
      starts: integer("starts").notNull(),
      cause: json("cause").notNull(),
      startedAt: momentNotNull("started_at"),
      /** The ended run that this one tries again. */
      retryOf: uuid("retry_of"),
      ...lineage(),
      /** The nodes its tokens stand at since its last turn, each once; empty before the first. */
      atNodes: text("at_nodes").array().notNull().default(sql`'{}'`),
      /** When its last turn was; null before the first. */
      turnedAt: moment("turned_at"),
    },
    (t) => [
      primaryKey({ name: "runs_pkey", columns: [t.bucket, t.id] }),
      index("runs_ready_idx").on(t.lane, t.id).where(sql`${t.status} = 'ready'`),
      index("runs_held_idx").on(t.flowId, t.id).where(sql`${t.lane} = 'held'`),
      index("runs_wake_at_idx").on(t.wakeAt).where(sql`${t.status} = 'waiting' and ${t.wakeAt} is not null`),
      index("runs_order_id_idx").on(t.orderId, t.id),
      index("runs_parent_run_id_idx").on(t.parentRunId, t.itemIndex).where(sql`${t.parentRunId} is not null`),
      index("runs_flow_id_idx").on(t.flowId, t.id),
      check("runs_status_check", oneOf(t.status, OPEN_RUN_STATUSES)),
      check("runs_lane_check", oneOf(t.lane, LANES)),
    ],
  );
