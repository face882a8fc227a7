import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { boolean, check, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { flowVersions } from "./flow-versions.ts";
import { flows } from "./flows.ts";
import { control } from "./schema.ts";

/**
 * The version that new events of an environment start. While it is paused, no run of the flow makes a turn there; with
 * `max_working`, only so many do at once. The rest are held (see `runs.lane`).
 */
export const flowPublications = control.table(
  "flow_publications",
  {
    flowId: uuid("flow_id")
      .notNull()
      .references(() => flows.id),
    environment: text("environment", { enum: ENVIRONMENTS }).notNull(),
    versionId: uuid("version_id")
      .notNull()
      .references(() => flowVersions.id),
    paused: boolean("paused").notNull().default(false),
    pausedAt: moment("paused_at"),
    /** Who paused it: a `Cause`. */
    pausedBy: json("paused_by"),
    pauseReason: text("pause_reason"),
    /** How many runs of the flow may be open at once beyond those held; null for any number. */
    maxWorking: integer("max_working"),
    /** Until then its runs begin in the loop, apart from their orders: a runner died while it began them. */
    apartUntil: moment("apart_until"),
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.flowId, t.environment] }),
    check("flow_publications_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
