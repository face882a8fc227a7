import { ROLES } from "@orderloom/schema/role";
import { primaryKey, text } from "drizzle-orm/pg-core";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** The roles a person has. */
export const personRoles = control.table(
  "person_roles",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text("role", { enum: ROLES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);
