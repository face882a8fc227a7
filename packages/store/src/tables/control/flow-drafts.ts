import { integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** What is being drawn. One a flow; `revision` grows by one with each save and guards against a stale one. */
export const flowDrafts = control.table("flow_drafts", {
  flowId: uuid("flow_id")
    .primaryKey()
    .references(() => flows.id, { onDelete: "cascade" }),
  revision: integer("revision").notNull(),
  graph: jsonb("graph").notNull(),
  /** Hex SHA-256 of the graph's canonical JSON: tells an unpublished change, and a save that changes nothing. */
  contentHash: text("content_hash").notNull(),
  /** Null when a token or the product itself saved it; the control audit always says which. */
  savedBy: text("saved_by").references(() => person.id),
  savedAt: moment("saved_at").notNull(),
});
