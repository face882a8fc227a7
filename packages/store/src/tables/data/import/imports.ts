import { sql } from "drizzle-orm";
import { boolean, check, index, integer, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, rowId } from "../../columns.ts";
import { createdAt, moment, oneOf } from "../../control/columns.ts";
import type { DataSchema } from "../schema.ts";

/**
 * `draft` takes files and waits for its mapping; `arranging` finds out which rows belong together; `running` accepts
 * orders; the others are ends.
 */
export const IMPORT_STATUSES = ["draft", "arranging", "running", "done", "cancelled"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

const count = (name: string) => integer(name).notNull().default(0);

/** Files of orders that somebody brought. Counters move in the commit that does what they count. */
export const importsTable = (schema: DataSchema) =>
  schema.table(
    "imports",
    {
      bucket: bucket(),
      id: rowId(),
      connectionId: uuid("connection_id").notNull(),
      shopId: uuid("shop_id").notNull(),
      status: text("status", { enum: IMPORT_STATUSES }).notNull(),
      /** An ImportMapping; null until it is started. */
      mapping: json("mapping"),
      /** Whether orders that are older than a flow's version start it all the same. */
      startsFlows: boolean("starts_flows").notNull().default(false),
      cause: json("cause").notNull(),
      /** The row that was last gone through, in the order of files and lines. */
      atFile: count("at_file"),
      atLine: count("at_line"),
      rowsRead: count("rows_read"),
      rowsDone: count("rows_done"),
      rowsRejected: count("rows_rejected"),
      created: count("created"),
      updated: count("updated"),
      unchanged: count("unchanged"),
      ordersRejected: count("orders_rejected"),
      /** How many orders stand in each state after they were imported. */
      states: json("states").notNull().default({}),
      createdAt: createdAt(),
      startedAt: moment("started_at"),
      endedAt: moment("ended_at"),
    },
    (t) => [
      primaryKey({ name: "imports_pkey", columns: [t.bucket, t.id] }),
      index("imports_id_idx").on(t.id),
      index("imports_open_idx").on(t.id).where(sql`${t.status} in ('arranging', 'running')`),
      check("imports_status_check", oneOf(t.status, IMPORT_STATUSES)),
    ],
  );
