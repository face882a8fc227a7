import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { TOKEN_SCOPES } from "@orderloom/schema/permission";
import { check, index, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, oneOf } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** Bearer tokens of other systems and of the command line. Only the SHA-256 of a token is kept, in hex. */
export const apiTokens = control.table(
  "api_tokens",
  {
    id: uuid("id").primaryKey(),
    hash: text("hash").notNull().unique(),
    name: text("name").notNull(),
    /** The first characters of the token, by which a person recognises it. */
    hint: text("hint").notNull(),
    scopes: text("scopes", { enum: TOKEN_SCOPES }).array().notNull(),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    /** Who made it, and whose scope narrows it; null for one made on the machine itself. */
    personId: text("person_id").references(() => person.id),
    createdAt: createdAt(),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    /** Kept to the minute, so that a busy token does not rewrite its row with every request. */
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [
    index("api_tokens_person_id_idx").on(t.personId),
    check("api_tokens_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
