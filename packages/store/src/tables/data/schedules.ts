import { index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../columns.ts";
import { moment } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * The schedules of published versions, in the bucket of their flow. `next_at` is null where no more time comes. While
 * a firing starts runs for many orders, `firing_at` is its time, and the last three say how far it has come.
 */
export const schedulesTable = (schema: DataSchema) =>
  schema.table(
    "schedules",
    {
      bucket: bucket(),
      flowId: uuid("flow_id").notNull(),
      node: text("node").notNull(),
      spec: json("spec").notNull(),
      nextAt: moment("next_at"),
      lastAt: moment("last_at"),
      /** How many runs the last firing has started. */
      lastRuns: integer("last_runs").notNull(),
      firingAt: moment("firing_at"),
      afterPlacedAt: moment("after_placed_at"),
      afterId: uuid("after_id"),
    },
    (t) => [
      primaryKey({ name: "schedules_pkey", columns: [t.bucket, t.flowId, t.node] }),
      index("schedules_next_at_idx").on(t.nextAt),
    ],
  );
