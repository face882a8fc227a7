import { primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { control } from "./schema.ts";

/** What a channel's codes mean that its mapping does not know: each stands for a known code of its field. */
export const codeRules = control.table(
  "code_rules",
  {
    /** The type of the connections whose messages carry the code. */
    type: text("type").notNull(),
    field: text("field").notNull(),
    code: text("code").notNull(),
    meaning: text("meaning").notNull(),
    setBy: text("set_by").notNull(),
    setAt: moment("set_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "code_rules_pkey", columns: [t.type, t.field, t.code] })],
);
