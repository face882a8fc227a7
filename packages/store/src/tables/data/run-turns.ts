import { integer, json, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull } from "../columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * One row for each `advance` of a run, insert-only: the input it used and the trace it left. Where personal content
 * was seen, `input` and `trace` are skeletons and `sealed` holds the rest. The order stands in it by version only.
 * Partitioned by the run's time, like `runs_done`.
 */
export const runTurnsTable = (schema: DataSchema) =>
  schema.table(
    "run_turns",
    {
      bucket: bucket(),
      runId: uuid("run_id").notNull(),
      seq: integer("seq").notNull(),
      at: momentNotNull("at"),
      orderVersion: integer("order_version"),
      input: json("input").notNull(),
      trace: json("trace").notNull(),
      sealed: bytea("sealed"),
      /** The number of the calendar that a turn of 0.2.0 was given, when there was one only. */
      calendar: integer("calendar"),
      /** The numbers of the calendars that the turn was given; null for flows that do not ask. */
      calendars: integer("calendars").array(),
      /** The number in `state_machines`, for the order's type, that the turn was given; null for none of its own. */
      machine: integer("machine"),
      /** The number in `order_fields` that was the newest when the turn was made; null where no fields were defined. */
      fields: integer("fields"),
      /** How long the turn was interpreted, in microseconds; what was waited for lies between turns. */
      tookUs: integer("took_us"),
    },
    (t) => [primaryKey({ name: "run_turns_pkey", columns: [t.bucket, t.runId, t.seq] })],
  );
