import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import { nameNodes, type StoryCause } from "../timeline/story-cause.ts";

/** A call that has not been made yet, or not to the end. */
export type WaitingCall = {
  readonly id: Id;
  readonly connectionId: Id;
  readonly connectionName: string;
  readonly performer: string;
  /** The step that wants it; null for what the product itself sends. */
  readonly cause: Extract<StoryCause, { type: "run" }> | null;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly createdAt: string;
  /** When it is due; it may have to wait longer for its connection. */
  readonly dueAt: string;
  /** Attempts made so far. */
  readonly attempts: number;
  /** Somebody let it go although it is held. */
  readonly released: boolean;
};

/**
 * The calls of the transaction's environment that wait, of one connection or of all, the longest due first: at most
 * `LIMITS.pageSize` after the one named. Narrowed to orders within the reader's scope.
 */
export async function listWaitingCalls(
  tx: Tx,
  query: {
    readonly connectionId?: Id | undefined;
    readonly after?: Pick<WaitingCall, "id" | "dueAt"> | undefined;
  } & RowScope,
): Promise<readonly WaitingCall[]> {
  const { connectionId = null, after, shopIds, warehouseIds } = query;
  const { rows } = await tx.client.query<Row>(
    `select c.id, k.id as "connectionId", k.name as "connectionName", c.performer, c.run_id as "runId", c.step,
            c.order_id as "orderId", c.order_no as "orderNo", c.created_at as "createdAt", c.due_at as "dueAt",
            c.attempts, c.released
     from control.connections k
     cross join (values (false), (true)) kind(is_retry)
     cross join lateral (
       select c.*, o.order_no from ${tx.env}.calls c
       left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id
       where c.status = 'ready' and c.connection_id = k.id and (c.attempts > 0) = kind.is_retry
         and ($4::timestamptz is null or (c.due_at, c.id) > ($4, $5::uuid))
         and (o.id is null or (${inScope("o", 2, 3)}))
       order by c.due_at, c.id limit ${LIMITS.pageSize}) c
     where k.environment = '${tx.env}' and ($1::uuid is null or k.id = $1)
       and ($2::uuid[] is null or k.shop_id is null or k.shop_id = any($2))
     order by c.due_at, c.id limit ${LIMITS.pageSize}`,
    [connectionId, shopIds, warehouseIds, after?.dueAt ?? null, after?.id ?? null],
  );
  const nodes = await nameNodes(
    tx,
    rows.flatMap(({ runId, step }) => (runId === null ? [] : [{ runId, step }])),
  );
  return rows.map(({ runId, step, ...call }) => ({ ...call, cause: runId === null ? null : nodes({ runId, step }) }));
}

type Row = Omit<WaitingCall, "cause"> & { readonly runId: Id | null; readonly step: string };
