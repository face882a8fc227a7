import { ROLES } from "@orderloom/schema/role";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

export const APPROVAL_STATUSES = ["open", "approved", "rejected", "cancelled"] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/**
 * Decisions asked of people. `levels` are those of the chain that the amount takes, as they stood when it was asked;
 * `level` counts from 0. Whom it asks now stands in `role` (null: people by name), `asked_people` and `escalated_to`,
 * without those in `closed_to`. Comments are sealed, because people write names and numbers into them.
 */
export const approvalsTable = (schema: DataSchema) =>
  schema.table(
    "approvals",
    {
      bucket: bucket(),
      id: rowId(),
      runId: uuid("run_id").notNull(),
      step: text("step").notNull(),
      orderId: uuid("order_id"),
      flowId: uuid("flow_id").notNull(),
      chainId: uuid("chain_id").notNull(),
      /** Null when the chain was not to be found: administrators decide then, so that nothing waits unseen. */
      chainVersionId: uuid("chain_version_id"),
      levels: jsonb("levels").notNull(),
      level: integer("level").notNull(),
      role: text("role", { enum: ROLES }),
      askedPeople: text("asked_people").array().notNull().default([]),
      /** Who may not answer the open level: they have answered, fill another level, or asked for it themselves. */
      closedTo: text("closed_to").array().notNull().default([]),
      /** The role that the open level turned to as well. */
      escalatedTo: text("escalated_to", { enum: ROLES }),
      /** How many times a level was opened before this one: a decision names the stage it was made for. */
      stage: integer("stage").notNull().default(0),
      /** When the open level's time limit strikes; null when it has none, or it has struck. */
      dueAt: moment("due_at"),
      /** What the chain's tiers measured, in minor units of `currency`. */
      amount: bigint("amount", { mode: "number" }),
      currency: text("currency"),
      refundId: uuid("refund_id"),
      title: jsonb("title").notNull(),
      status: text("status", { enum: APPROVAL_STATUSES }).notNull(),
      /** The person whose act started the run, if a person did: they may not decide alone. */
      requestedBy: text("requested_by"),
      requestedAt: momentNotNull("requested_at"),
      decidedBy: text("decided_by"),
      decidedAt: moment("decided_at"),
      /** The last answer's comment, which the run gets. */
      comment: bytea("comment"),
      /** The history, oldest first: `StoredEntry[]` of ../../approval-entries. */
      decisions: jsonb("decisions").notNull().default([]),
    },
    (t) => [
      primaryKey({ name: "approvals_pkey", columns: [t.bucket, t.id] }),
      index("approvals_open_idx").on(t.id).where(sql`${t.status} = 'open'`),
      index("approvals_closed_idx").on(t.id).where(sql`${t.status} <> 'open'`),
      index("approvals_due_idx").on(t.dueAt).where(sql`${t.status} = 'open' and ${t.dueAt} is not null`),
      index("approvals_run_id_idx").on(t.runId),
      index("approvals_order_id_idx").on(t.orderId),
      check("approvals_status_check", oneOf(t.status, APPROVAL_STATUSES)),
    ],
  );
