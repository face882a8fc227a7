import { sql } from "drizzle-orm";
import { check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket } from "../columns.ts";
import { moment, oneOf } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/** `skipped`: somebody had tried it again or put it aside already. `refused`: it cannot be tried again; `code` says why. */
export const REPLAY_ITEM_STATUSES = ["waiting", "done", "skipped", "refused"] as const;
export type ReplayItemStatus = (typeof REPLAY_ITEM_STATUSES)[number];

/** One letter of a replay: the ended run, and the run that goes on from it. In the bucket of its replay. */
export const replayItemsTable = (schema: DataSchema) =>
  schema.table(
    "replay_items",
    {
      bucket: bucket(),
      replayId: uuid("replay_id").notNull(),
      runId: uuid("run_id").notNull(),
      status: text("status", { enum: REPLAY_ITEM_STATUSES }).notNull(),
      newRunId: uuid("new_run_id"),
      code: text("code"),
      doneAt: moment("done_at"),
    },
    (t) => [
      primaryKey({ name: "replay_items_pkey", columns: [t.bucket, t.replayId, t.runId] }),
      index("replay_items_waiting_idx").on(t.replayId, t.runId).where(sql`${t.status} = 'waiting'`),
      check("replay_items_status_check", oneOf(t.status, REPLAY_ITEM_STATUSES)),
    ],
  );
