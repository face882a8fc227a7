import { check, primaryKey, text } from "drizzle-orm/pg-core";
import { oneOf } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** The kinds of thing a person's sight can be narrowed to. */
export const SCOPE_KINDS = ["shop", "warehouse"] as const;

/**
 * Which rows a person may see. No row of a kind: all of it. A row with an empty list: none of it; so taking the last
 * shop from somebody never opens all shops to them.
 */
export const personScopes = control.table(
  "person_scopes",
  {
    personId: text("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: SCOPE_KINDS }).notNull(),
    refs: text("refs").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] }), check("person_scopes_kind_check", oneOf(t.kind, SCOPE_KINDS))],
);
