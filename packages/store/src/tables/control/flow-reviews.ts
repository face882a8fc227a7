import { sql } from "drizzle-orm";
import { check, index, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { flowVersions } from "./flow-versions.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

export const REVIEW_STATUSES = ["open", "approved", "rejected", "withdrawn"] as const;

/** Graphs that somebody asked a second person to let go live. One of a flow may be open. */
export const flowReviews = control.table(
  "flow_reviews",
  {
    id: uuid("id").primaryKey(),
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    /** What is to be published: the draft as it was when they asked. */
    graph: jsonb("graph").notNull(),
    contentHash: text("content_hash").notNull(),
    note: text("note").notNull(),
    /** The version that was live when they asked; null where none was. */
    baseVersionId: uuid("base_version_id").references(() => flowVersions.id),
    status: text("status", { enum: REVIEW_STATUSES }).notNull(),
    requestedBy: text("requested_by")
      .notNull()
      .references(() => person.id),
    requestedAt: moment("requested_at").notNull(),
    decidedBy: text("decided_by").references(() => person.id),
    decidedAt: moment("decided_at"),
    comment: text("comment").notNull().default(""),
  },
  (t) => [
    uniqueIndex("flow_reviews_open_idx").on(t.flowId).where(sql`${t.status} = 'open'`),
    index("flow_reviews_flow_id_idx").on(t.flowId, t.requestedAt),
    check("flow_reviews_status_check", oneOf(t.status, REVIEW_STATUSES)),
  ],
);
