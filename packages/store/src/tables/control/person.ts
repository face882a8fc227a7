import { LANGUAGES } from "@orderloom/schema/language";
import { boolean, check, text } from "drizzle-orm/pg-core";
import { createdAt, oneOf, updatedAt } from "./columns.ts";
import { control } from "./schema.ts";

/**
 * A person who signs in: better-auth 1.7's `user` model under our name. Property names are better-auth's field
 * names; its drizzle adapter looks columns up by them. Language, zone and currency are null while the person
 * follows the installation's. A person is never deleted, only made inactive, because history names them.
 */
export const person = control.table(
  "person",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    language: text("language", { enum: LANGUAGES }),
    zone: text("zone"),
    currency: text("currency"),
    active: boolean("active").notNull().default(true),
  },
  (t) => [check("person_language_check", oneOf(t.language, LANGUAGES))],
);
