import { sql } from "drizzle-orm";
import { index, json, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bucket, bytea, momentNotNull, rowId } from "../columns.ts";
import { moment } from "../control/columns.ts";
import type { DataSchema } from "./schema.ts";

/**
 * Lines of people's notification lists, one a person. Title and text stand in both languages, or sealed when the
 * run that wrote them had seen personal content.
 */
export const noticesTable = (schema: DataSchema) =>
  schema.table(
    "notices",
    {
      bucket: bucket(),
      id: rowId(),
      personId: text("person_id").notNull(),
      orderId: uuid("order_id"),
      /** Null for what the product itself tells: a mail that did not go out. */
      runId: uuid("run_id"),
      step: text("step").notNull(),
      title: json("title"),
      body: json("body"),
      sealed: bytea("sealed"),
      at: momentNotNull("at"),
      readAt: moment("read_at"),
      /** The mail that did not go out, when the notice is about one. */
      callId: uuid("call_id"),
      /** The flow that is to be looked at, when the notice is about one. */
      flowId: uuid("flow_id"),
    },
    (t) => [
      primaryKey({ name: "notices_pkey", columns: [t.bucket, t.id] }),
      index("notices_person_id_idx").on(t.personId, t.id),
      index("notices_unread_idx").on(t.personId).where(sql`${t.readAt} is null`),
      index("notices_order_id_idx").on(t.orderId),
    ],
  );
