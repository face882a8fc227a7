import { sql } from "drizzle-orm";
import { index, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns.ts";
import { flows } from "./flows.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** What people say to each other of a flow that is being drawn: threads, each about one node or the whole flow. */
export const flowComments = control.table(
  "flow_comments",
  {
    id: uuid("id").primaryKey(),
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id, { onDelete: "cascade" }),
    /** The first comment of the thread; its own id in that one. */
    threadId: uuid("thread_id").notNull(),
    /** The node that the thread is about, which may be gone from the draft since; null for the flow as a whole. */
    nodeId: text("node_id"),
    text: text("text").notNull(),
    /** Who was named in it and told. */
    mentions: text("mentions").array().notNull().default(sql`'{}'`),
    writtenBy: text("written_by")
      .notNull()
      .references(() => person.id),
    createdAt: createdAt(),
    editedAt: moment("edited_at"),
    /** Taken back by its writer while others have answered it: the words are gone, its place in the thread stays. */
    deletedAt: moment("deleted_at"),
    /** Of the thread; kept in its first comment only. */
    resolvedAt: moment("resolved_at"),
    resolvedBy: text("resolved_by").references(() => person.id),
  },
  (t) => [index("flow_comments_flow_id_idx").on(t.flowId, t.createdAt)],
);
