import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, oneOf } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** What a one-time link lets its bearer do: become an administrator, or set the password they were invited to set. */
export const LINK_PURPOSES = ["admin", "invite"] as const;

/** Links that work once and not for long. Only the SHA-256 of the secret in the link is kept, in hex. */
export const oneTimeLinks = control.table(
  "one_time_links",
  {
    id: uuid("id").primaryKey(),
    hash: text("hash").notNull().unique(),
    purpose: text("purpose", { enum: LINK_PURPOSES }).notNull(),
    /** Whom an invitation is for; null for the administrator's link, which is for whoever holds it. */
    personId: text("person_id").references(() => person.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [
    index("one_time_links_person_id_idx").on(t.personId),
    check("one_time_links_purpose_check", oneOf(t.purpose, LINK_PURPOSES)),
  ],
);
