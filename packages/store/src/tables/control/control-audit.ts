import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, text } from "drizzle-orm/pg-core";
import { bytea, xid8 } from "../columns.ts";
import { moment, oneOf } from "./columns.ts";
import { control } from "./schema.ts";

/**
 * Every act on control data: what (`code` and `params`, rendered in the reader's language), on what, and why.
 * Written in the transaction of the act itself. Holds no secret and no personal value.
 */
export const controlAudit = control.table(
  "control_audit",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment("at").notNull(),
    /** The environment the act is about; null for acts on what both share. */
    environment: text("environment", { enum: ENVIRONMENTS }),
    code: text("code").notNull(),
    params: jsonb("params").notNull(),
    subject: text("subject").notNull(),
    subjectId: text("subject_id").notNull(),
    cause: jsonb("cause").notNull(),
    /** The transaction that wrote it: the horizon for "what is new". */
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    /** Set once, when the line is sealed into the chain that shows any later change. */
    chainBlock: bigint("chain_block", { mode: "number" }),
    chainHash: bytea("chain_hash"),
  },
  (t) => [
    index("control_audit_subject_idx").on(t.subject, t.subjectId, t.id),
    index("control_audit_unsealed_idx").on(t.id).where(sql`${t.chainBlock} is null`),
    check("control_audit_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
