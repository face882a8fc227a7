import { integer, json, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/**
 * The fields of orders that administrators defined, as they were told each time; the highest number of a key is in force.
 * Numbers count over all fields, so that one number says what all of them were. Rows never change. `field` is a
 * CustomField of `@orderloom/schema`.
 */
export const orderFields = control.table(
  "order_fields",
  {
    number: integer("number").notNull(),
    key: text("key").notNull(),
    field: json("field").notNull(),
    savedBy: text("saved_by").references(() => person.id),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "order_fields_pkey", columns: [t.number] })],
);
