import { bigint, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * How often things happened in a version, as deltas: a batch adds rows instead of raising a counter that everybody
 * would wait for; a job folds them. `node` is empty for what happens to runs (`started`, `done`, `failed`,
 * `cancelled` as port); else it is a node and `port` where visits left it, or `failed`.
 */
export const flowCountsTable = (schema: DataSchema) =>
  schema.table(
    "flow_counts",
    {
      bucket: bucket(),
      id: rowId(),
      flowId: uuid("flow_id").notNull(),
      versionId: uuid("version_id").notNull(),
      node: text("node").notNull(),
      port: text("port").notNull(),
      count: bigint("count", { mode: "number" }).notNull(),
      at: momentNotNull("at"),
    },
    (t) => [
      primaryKey({ name: "flow_counts_pkey", columns: [t.bucket, t.id] }),
      index("flow_counts_version_id_idx").on(t.versionId, t.at),
      index("flow_counts_at_idx").on(t.at),
    ],
  );
