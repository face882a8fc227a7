import { ROLES } from "@orderloom/schema/role";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

export const APPROVAL_STATUSES = ["open", "approved", "rejected", "cancelled"] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/**
 * Decisions asked of people. `levels` are the chain's as they stood when it was asked; `level` counts from 0 and
 * `role` is who decides it now. `decisions` lists each level's answer; the deciding comment is sealed, because people
 * write names and numbers into it.
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
      role: text("role", { enum: ROLES }).notNull(),
      title: jsonb("title").notNull(),
      status: text("status", { enum: APPROVAL_STATUSES }).notNull(),
      /** The person whose act started the run, if a person did: they may not decide alone. */
      requestedBy: text("requested_by"),
      requestedAt: momentNotNull("requested_at"),
      decidedBy: text("decided_by"),
      decidedAt: moment("decided_at"),
      comment: bytea("comment"),
      /** `[{level, decision, personId, at}]`. */
      decisions: jsonb("decisions").notNull().default([]),
    },
    (t) => [
      primaryKey({ name: "approvals_pkey", columns: [t.bucket, t.id] }),
      index("approvals_open_idx").on(t.id).where(sql`${t.status} = 'open'`),
      index("approvals_closed_idx").on(t.id).where(sql`${t.status} <> 'open'`),
      index("approvals_run_id_idx").on(t.runId),
      index("approvals_order_id_idx").on(t.orderId),
      check("approvals_status_check", oneOf(t.status, APPROVAL_STATUSES)),
    ],
  );
