import { ENVIRONMENTS } from "@orderloom/schema/ids";
import { boolean, check, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf } from "./columns.ts";
import { flowVersions } from "./flow-versions.ts";
import { flows } from "./flows.ts";
import { control } from "./schema.ts";

/** The version that new events of an environment start; paused, it starts none. */
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
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.flowId, t.environment] }),
    check("flow_publications_environment_check", oneOf(t.environment, ENVIRONMENTS)),
  ],
);
