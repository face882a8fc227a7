import { DEFAULT_CONNECTION_LIMITS } from "@orderloom/schema/connection-limits";
import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { boolean, check, index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, oneOf, updatedAt } from "./columns.ts";
import { control } from "./schema.ts";
import { shops } from "./shops.ts";

/** Replaceable credentials and limits of a shop or of a service. */
export const connections = control.table(
  "connections",
  {
    id: uuid("id").primaryKey(),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    type: text("type").notNull(),
    name: text("name").notNull(),
    /** Null for a service that belongs to no shop: a mail server, an HTTP peer. */
    shopId: uuid("shop_id").references(() => shops.id),
    settings: jsonb("settings").notNull(),
    /** How much of it all runners together may use: a ConnectionLimits. */
    limits: jsonb("limits").notNull().default(DEFAULT_CONNECTION_LIMITS),
    paused: boolean("paused").notNull().default(false),
    /** Why it was paused, in the words of who did it; null when it is not paused or nobody said. */
    pausedReason: text("paused_reason"),
    pausedAt: moment("paused_at"),
    /**
     * The sealed secrets, newest first: `[{sealed, validUntil}]`, base64 and ISO 8601 or null. While a secret is
     * being replaced at the platform both work, so that no message is refused in between.
     */
    secrets: jsonb("secrets").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    /** A deleted connection keeps its row without secrets, because history names it. */
    deletedAt: moment("deleted_at"),
  },
  (t) => [
    index("connections_environment_name_idx").on(t.environment, t.name, t.id),
    index("connections_shop_id_idx").on(t.shopId),
    check("connections_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
