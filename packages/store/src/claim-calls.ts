import type { Idempotency } from "@orderloom/schema/effect";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import type { Tx } from "./database.ts";
import type { KeyProvider } from "./key-provider.ts";
import { execute, statement } from "./statement.ts";
import { stopPoint } from "./testing/stop-points.ts";
import { contentPlace } from "./turns/new-call.ts";
import { openBoxes } from "./turns/order-boxes.ts";

/** A call leased to its claimer for a while; whoever settles it must name the epoch. */
export type ClaimedCall = {
  readonly id: Id;
  readonly epoch: number;
  /** Null for a call that no run asked for. */
  readonly runId: Id | null;
  readonly step: string;
  readonly orderId: Id | null;
  readonly performer: string;
  readonly connectionId: Id | null;
  /** The effect key, the same at every attempt. */
  readonly key: string;
  readonly idempotency: Idempotency;
  readonly timeoutMs: number;
  readonly content: Json;
  /** 1 for the first. */
  readonly attempt: number;
};

export type ClaimCallsOptions = {
  readonly keys: KeyProvider;
  /** The claiming runner. */
  readonly owner: Id;
  readonly limit: number;
  /** How many calls of one connection may be under way at once, over all runners. */
  readonly perConnection: number;
  /** The performers that the caller has. */
  readonly performers: readonly string[];
  /** Connections to leave alone for now (an open breaker). */
  readonly except: readonly Id[];
  /** How long the lease lasts; `LIMITS.leaseMs` but for crash tests, which cannot wait that long. */
  readonly leaseMs: number;
};

/**
 * Leases due calls, oldest first within each connection and each connection by its own limit, so that a sick one keeps
 * nobody else waiting. Paused connections rest. The caller commits before making them.
 */
export async function claimCalls(tx: Tx, options: ClaimCallsOptions): Promise<readonly ClaimedCall[]> {
  const { keys, owner, limit, perConnection, performers, except } = options;
  await execute(tx, SERIALISE, [tx.env]);
  const values = [owner, limit, perConnection, performers, except, options.leaseMs];
  const rows = await execute<CallRow>(tx, CLAIM_CALLS, values);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  stopPoint("call.after_claim");
  return rows.map(({ sealed, ...call }) => {
    const content: Json = JSON.parse(boxes(call.orderId).open(sealed, contentPlace(call.id)).toString());
    return { ...call, content };
  });
}

type CallRow = Omit<ClaimedCall, "content"> & { readonly sealed: Buffer };

/** Claims are short and take turns: two at once would each count the calls under way and together exceed the limit. */
const SERIALISE = statement(
  "serialise_call_claims",
  () => "select pg_advisory_xact_lock(hashtext('orderloom:calls:' || $1::text))",
);

export const CLAIM_CALLS = statement(
  "claim_calls",
  (schema) => `
    with busy as materialized (
      select connection_id, count(*) as calls from ${schema}.calls where status = 'running' group by connection_id),
    picked as materialized (
      select c.bucket, c.id, c.due_at
      from control.connections k
      left join busy b on b.connection_id = k.id
      cross join lateral (
        select bucket, id, due_at from ${schema}.calls
        where status = 'ready' and connection_id = k.id and due_at <= clock_timestamp() and performer = any($4::text[])
        order by due_at, id limit greatest(0, $3::int - coalesce(b.calls, 0)) for update skip locked) c
      where k.environment = '${schema}' and not k.paused and k.id <> all ($5::uuid[])
      union all
      select c.bucket, c.id, c.due_at
      from (select bucket, id, due_at from ${schema}.calls
            where status = 'ready' and connection_id is null and due_at <= clock_timestamp()
              and performer = any($4::text[])
            order by due_at, id
            limit greatest(0, $3::int - coalesce((select calls from busy where connection_id is null), 0))
            for update skip locked) c),
    first as materialized (select bucket, id from picked order by due_at, id limit $2)
    update ${schema}.calls u
    set status = 'running', attempts = u.attempts + 1, lease_owner = $1, lease_epoch = u.lease_epoch + 1,
        lease_until = clock_timestamp() + make_interval(secs => $6::float8 / 1000)
    from first f where u.bucket = f.bucket and u.id = f.id
    returning u.id, u.lease_epoch as epoch, u.run_id as "runId", u.step, u.order_id as "orderId", u.performer,
      u.connection_id as "connectionId", u.effect_key as key, u.idempotency, u.timeout_ms as "timeoutMs",
      u.content as sealed, u.attempts as attempt`,
);

const HEARTBEAT = statement(
  "heartbeat_calls",
  (schema) => `
    update ${schema}.calls c set lease_until = clock_timestamp() + make_interval(secs => $4::float8 / 1000)
    from unnest($1::smallint[], $2::uuid[], $3::bigint[]) w(bucket, id, epoch)
    where c.bucket = w.bucket and c.id = w.id and c.status = 'running' and c.lease_epoch = w.epoch
    returning c.id`,
);

/** Renews leases; returns the calls that are still the caller's. Of the others it lost the lease and must let go. */
export async function heartbeatCalls(
  tx: Tx,
  held: readonly Pick<ClaimedCall, "id" | "epoch">[],
  leaseMs: number,
): Promise<ReadonlySet<Id>> {
  if (held.length === 0) return new Set();
  const ids = held.map(({ id }) => id);
  const values = [ids.map(bucketOf), ids, held.map(({ epoch }) => epoch), leaseMs];
  const rows = await execute<{ id: Id }>(tx, HEARTBEAT, values);
  return new Set(rows.map(({ id }) => id));
}

const NEXT_CALL = statement(
  "next_call",
  (schema) => `
    select case when min(due_at) is not null then greatest(0, extract(epoch from min(due_at) - clock_timestamp()) * 1000) end::float8 as "delayMs"
    from ${schema}.calls where status = 'ready'`,
);

/** Milliseconds until the next call is due; null when none waits. */
export async function nextCallDelayMs(tx: Tx): Promise<number | null> {
  const [row] = await execute<{ delayMs: number | null }>(tx, NEXT_CALL, []);
  return row?.delayMs ?? null;
}
