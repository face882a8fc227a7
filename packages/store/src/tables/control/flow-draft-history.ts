import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** Every save of a draft, for 90 days: any of them can be brought back. */
export const flowDraftHistory = control.table(
  "flow_draft_history",
  {
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    graph: jsonb("graph").notNull(),
    savedBy: text("saved_by").references(() => person.id),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.revision] }), index("flow_draft_history_saved_at_idx").on(t.savedAt)],
);
