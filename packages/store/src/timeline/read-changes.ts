import { bucketOf } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { OrderChange } from "../orders/order-change-row.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

/** The versions of the order, each with what made it. */
export async function readChangeLines(tx: Tx, { orderId, before, limit }: LineQuery): Promise<RawLine[]> {
  const { rows } = await tx.client.query<OrderChange>(
    `select c.version, c.at, c.code, c.params, c.patch, c.cause
     from ${tx.env}.order_changes c
     where c.bucket = $1 and c.order_id = $2 and ($3::timestamptz is null or c.at <= $3)
     order by c.version desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows.map(({ version, at, code, params, patch, cause }) => ({
    ...PLAIN,
    id: `change:${String(version).padStart(9, "0")}`,
    at,
    rank: cause.type === "run" ? RANKS.stepChange : RANKS.report,
    code,
    params,
    cause,
    // The first patch is the whole order, which the page shows anyway.
    patch: code === "order.created" ? null : patch,
    runId: cause.type === "run" ? cause.runId : null,
  }));
}

type ConflictRow = { readonly id: string; readonly at: string; readonly cause: RawLine["cause"] };

/** Messages whose key was known with another body. They change nothing, but somebody should know. */
export async function readConflictLines(tx: Tx, { orderId, before, limit }: LineQuery): Promise<RawLine[]> {
  const { rows } = await tx.client.query<ConflictRow>(
    `select c.id, c.received_at as at, c.cause from ${tx.env}.conflicts c
     where c.bucket = $1 and c.order_id = $2 and ($3::timestamptz is null or c.received_at <= $3)
     order by c.received_at desc limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows.map(({ id, at, cause }) => ({
    ...PLAIN,
    id: `conflict:${id}`,
    at,
    rank: RANKS.message,
    code: "message.conflict",
    params: {},
    cause,
  }));
}
