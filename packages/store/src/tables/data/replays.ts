import { sql } from "drizzle-orm";
import { check, index, integer, json, primaryKey, text } from "drizzle-orm/pg-core";
import { bucket, momentNotNull, rowId } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

export const REPLAY_STATUSES = ["running", "done", "cancelled"] as const;
export type ReplayStatus = (typeof REPLAY_STATUSES)[number];

/**
 * Dead letters of one cause on their way again, so many a minute. What is left to do stands in `replay_items` alone:
 * a replay has no counters that a crash could leave wrong.
 */
export const replaysTable = (schema: DataSchema) =>
  schema.table(
    "replays",
    {
      bucket: bucket(),
      id: rowId(),
      /** The cause (`LetterGroup.cause`) whose letters they are. */
      letterCause: text("letter_cause").notNull(),
      versionChoice: text("version_choice", { enum: ["same", "newest"] }).notNull(),
      perMinute: integer("per_minute").notNull(),
      reason: text("reason").notNull(),
      status: text("status", { enum: REPLAY_STATUSES }).notNull(),
      cause: json("cause").notNull(),
      startedBy: text("started_by").notNull(),
      startedAt: momentNotNull("started_at"),
      endedAt: moment("ended_at"),
    },
    (t) => [
      primaryKey({ name: "replays_pkey", columns: [t.bucket, t.id] }),
      index("replays_running_idx").on(t.id).where(sql`${t.status} = 'running'`),
      index("replays_letter_cause_idx").on(t.letterCause, t.id),
      check("replays_status_check", oneOf(t.status, REPLAY_STATUSES)),
    ],
  );
