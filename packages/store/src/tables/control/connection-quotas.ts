import { QUOTA_UNITS } from "@orderloom/schema/connection-limits";
import { check, integer, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { connections } from "./connections.ts";
import { control } from "./schema.ts";

/**
 * What was leased of a connection's quotas lately: one row for each tenth of a unit, used again in turn, so that a
 * connection never has more than a dozen rows for a unit.
 */
export const connectionQuotas = control.table(
  "connection_quotas",
  {
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => connections.id),
    per: text("per", { enum: QUOTA_UNITS }).notNull(),
    slice: smallint("slice").notNull(),
    startedAt: moment("started_at").notNull(),
    used: integer("used").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.connectionId, t.per, t.slice] }),
    check("connection_quotas_per_check", oneOf(t.per, QUOTA_UNITS)),
  ],
);
