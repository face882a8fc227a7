import { bigint, integer, primaryKey, text } from "drizzle-orm/pg-core";
import { bucket, momentNotNull } from "../../columns.ts";
import type { DataSchema } from "../schema.ts";

/** When each rule was last held against all of a bucket, and how many rows it looked at. */
export const checkSweepsTable = (schema: DataSchema) =>
  schema.table(
    "check_sweeps",
    {
      bucket: bucket(),
      rule: text("rule").notNull(),
      lookedAt: momentNotNull("looked_at"),
      looked: bigint("looked", { mode: "number" }).notNull(),
      ms: integer("ms").notNull(),
    },
    (t) => [primaryKey({ name: "check_sweeps_pkey", columns: [t.bucket, t.rule] })],
  );
