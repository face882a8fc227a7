import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { bigint, check, index, jsonb, text } from "drizzle-orm/pg-core";
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
  },
  (t) => [
    index("control_audit_subject_idx").on(t.subject, t.subjectId, t.id),
    check("control_audit_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
