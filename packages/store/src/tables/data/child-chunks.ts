import { integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Runs that a step of another run starts, `LIMITS.parallelChunk` at a time: their inputs (sealed where the run has seen
 * personal content) and how many are still open. A chunk is what its runs count down, so that no row is waited for by
 * more than a chunk of them; the last one starts the next chunk, or wakes the run. Gone when that run has the outcome.
 */
export const childChunksTable = (schema: DataSchema) =>
  schema.table(
    "child_chunks",
    {
      bucket: bucket(),
      runId: uuid("run_id").notNull(),
      step: text("step").notNull(),
      no: integer("no").notNull(),
      flowId: uuid("flow_id").notNull(),
      items: json("items"),
      sealed: bytea("sealed"),
      count: integer("count").notNull(),
      open: integer("open").notNull(),
      failed: integer("failed").notNull(),
      /** The first failures of the chunk: `{index, runId, code}`. */
      failures: json("failures").notNull(),
    },
    (t) => [primaryKey({ name: "child_chunks_pkey", columns: [t.bucket, t.runId, t.step, t.no] })],
  );
