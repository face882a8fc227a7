import { CALL_DECISIONS } from "@orderloom/schema/run/call-decision";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * `ready` waits for its due time, `running` is leased, `following` waits for another call with the same effect key.
 * `unknown` may or may not have happened and waits for a person (待人工核对), and its run with it. The rest are ends:
 * `dead` used up its attempts.
 */
export const CALL_STATUSES = ["ready", "running", "following", "ok", "failed", "unknown", "dead", "cancelled"] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/**
 * Work outside our Postgres, committed before it is made. Content and outcome are sealed. `lease_epoch` grows with
 * each claim and fences late writers; `detached` calls (a notice's mail) have no step waiting for them.
 */
export const callsTable = (schema: DataSchema) =>
  schema.table(
    "calls",
    {
      bucket: bucket(),
      id: rowId(),
      /** Null for a call that no run asked for: the mail of an invitation. */
      runId: uuid("run_id"),
      step: text("step").notNull(),
      orderId: uuid("order_id"),
      detached: boolean("detached").notNull(),
      performer: text("performer").notNull(),
      connectionId: uuid("connection_id"),
      effectKey: text("effect_key"),
      follows: uuid("follows"),
      idempotency: text("idempotency", { enum: ["key", "lookup", "none"] }).notNull(),
      timeoutMs: integer("timeout_ms").notNull(),
      content: bytea("content").notNull(),
      status: text("status", { enum: CALL_STATUSES }).notNull(),
      dueAt: momentNotNull("due_at"),
      attempts: integer("attempts").notNull().default(0),
      maxAttempts: integer("max_attempts").notNull(),
      delaysMs: integer("delays_ms").array().notNull(),
      leaseOwner: uuid("lease_owner"),
      leaseEpoch: bigint("lease_epoch", { mode: "number" }).notNull().default(0),
      leaseUntil: moment("lease_until"),
      /**
       * `[{no, endedAt, result, code, cleared}]`, one for each attempt that ended; holds no content. What a person has
       * cleared up is no doubt any more.
       */
      attemptLog: jsonb("attempt_log").notNull().default([]),
      outcome: bytea("outcome"),
      outcomeCode: text("outcome_code"),
      createdAt: momentNotNull("created_at"),
      settledAt: moment("settled_at"),
      /** A person let it go although its connection, or everything, is held. */
      released: boolean("released").notNull().default(false),
      /** The hop of a run that the peer sets off with it: one more than that of its own run. */
      hop: smallint("hop").notNull().default(0),
      ...decisionColumns(),
    },
    (t) => [
      primaryKey({ name: "calls_pkey", columns: [t.bucket, t.id] }),
      unique("calls_effect_key_key").on(t.bucket, t.effectKey),
      index("calls_due_at_idx")
        .on(t.connectionId, sql`(${t.attempts} > 0)`, t.dueAt, t.id)
        .where(sql`${t.status} = 'ready'`),
      index("calls_released_idx").on(t.connectionId, t.dueAt, t.id).where(sql`${t.status} = 'ready' and ${t.released}`),
      index("calls_lease_until_idx").on(t.leaseUntil, t.connectionId).where(sql`${t.status} = 'running'`),
      index("calls_follows_idx").on(t.follows).where(sql`${t.status} = 'following'`),
      index("calls_trouble_idx").on(t.id).where(sql`${t.status} in ('dead', 'unknown', 'failed')`),
      index("calls_decided_idx").on(t.decidedAt, t.id).where(sql`${t.decision} is not null`),
      index("calls_run_id_idx").on(t.runId),
      check("calls_status_check", oneOf(t.status, CALL_STATUSES)),
    ],
  );

/** The last decision of a person about an unknown outcome, theirs and when; the reason is sealed. */
const decisionColumns = () => ({
  decision: text("decision", { enum: CALL_DECISIONS }),
  decidedBy: text("decided_by"),
  decidedAt: moment("decided_at"),
  decisionReason: bytea("decision_reason"),
});
