import { integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** A published graph, never changed again: runs are pinned to it. */
export const flowVersions = control.table(
  "flow_versions",
  {
    id: uuid("id").primaryKey(),
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id),
    /** 1, 2, 3 … within the flow. */
    number: integer("number").notNull(),
    graph: jsonb("graph").notNull(),
    /** Hex SHA-256 of the graph's canonical JSON. */
    contentHash: text("content_hash").notNull(),
    /** What starts a run: `[{node, spec: {events, shopIds}}]`, taken from the compiled graph when it was published. */
    triggers: jsonb("triggers").notNull(),
    /** The node types with versions that a runner must know to interpret it. */
    requires: text("requires").array().notNull(),
    /** The graph's setting: of the open runs of one order, only the oldest works; the others are held. */
    oneOpenRunPer: text("one_open_run_per", { enum: ["order"] }),
    /** What whoever published it says of it. */
    note: text("note").notNull().default(""),
    /** The number of the earlier version that it brings back. */
    restores: integer("restores"),
    publishedBy: text("published_by").references(() => person.id),
    /** The second person who let it be published; null where none was asked. */
    reviewedBy: text("reviewed_by").references(() => person.id),
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [unique("flow_versions_flow_id_number_key").on(t.flowId, t.number)],
);
