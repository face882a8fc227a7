import { integer, json, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/**
 * How orders of a type move, as it was told each time; the highest number is in force. Rows never change. A type
 * without rows, or whose last one says nothing, moves as every installation's orders do. `machine` is a StateMachine
 * of `@orderloom/schema`.
 */
export const stateMachines = control.table(
  "state_machines",
  {
    orderType: text("order_type").notNull(),
    number: integer("number").notNull(),
    machine: json("machine"),
    note: text("note"),
    savedBy: text("saved_by").references(() => person.id),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "state_machines_pkey", columns: [t.orderType, t.number] })],
);
