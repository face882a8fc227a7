import { primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** Which windows have a flow open. A row counts for LIMITS.presenceSeconds after it was last written, then goes. */
export const flowPresence = control.table(
  "flow_presence",
  {
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    windowId: uuid("window_id").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** The node that is selected there. */
    nodeId: text("node_id"),
    seenAt: moment("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.windowId] })],
);
