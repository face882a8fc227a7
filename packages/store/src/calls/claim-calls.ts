import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { Idempotency } from "@orderloom/schema/run/effect";
import type { Tx } from "../database/database.ts";
import { execute, send, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { stopPoint } from "../testing/stop-points.ts";
import { contentPlace } from "../turns/new-call.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { CLAIM_CALLS } from "./claim-statement.ts";
import { LEASE_QUOTAS } from "./quota-room.ts";

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
  /** The hop of a run that it sets off. */
  readonly hop: number;
};

export type ClaimCallsOptions = {
  readonly keys: KeyProvider;
  /** The claiming runner. */
  readonly owner: Id;
  /** How many slots it has free. */
  readonly limit: number;
  /** The performers that the caller has. */
  readonly performers: readonly string[];
  /** How often an open breaker lets a call through; `LIMITS.breakerOpenMs` but for tests. */
  readonly openMs?: number;
  /** How long the lease lasts; `LIMITS.leaseMs` but for crash tests, which cannot wait that long. */
  readonly leaseMs: number;
};

/**
 * Leases due calls within the limits of their connections, which all runners share: concurrency, quotas, what the
 * peer asked for, breakers, and what people hold. Calls that may not be made now stay as they are, without having
 * spent an attempt. The caller commits before making them.
 */
export async function claimCalls(tx: Tx, options: ClaimCallsOptions): Promise<readonly ClaimedCall[]> {
  const { keys, owner, limit, performers, leaseMs, openMs = LIMITS.breakerOpenMs } = options;
  await execute(tx, SERIALISE, [tx.env]);
  const rows = await execute<CallRow>(tx, CLAIM_CALLS, [owner, limit, performers, leaseMs]);
  leaseQuotas(tx, rows);
  markProbes(tx, rows, openMs);
  const boxes = await openBoxes(
    tx,
    keys,
    rows.map((row) => row.orderId),
  );
  stopPoint("call.after_claim");
  return rows.map(({ sealed, probe: _, quotas: __, ...call }) => {
    const content: Json = JSON.parse(boxes(call.orderId).open(sealed, contentPlace(call.id)).toString());
    return { ...call, content };
  });
}

type CallRow = Omit<ClaimedCall, "content"> & {
  readonly sealed: Buffer;
  /** Let through by an open breaker. */
  readonly probe: boolean;
  /** Its connection has quotas. */
  readonly quotas: boolean;
};

/** Claims are short and take turns: two at once would each count the calls under way and together exceed a limit. */
const SERIALISE = statement(
  "serialise_call_claims",
  () => "select pg_advisory_xact_lock(hashtext('orderloom:calls:' || $1::text))",
);

const LEASE = statement("lease_quotas", () => LEASE_QUOTAS);

function leaseQuotas(tx: Tx, rows: readonly CallRow[]): void {
  const counts = new Map<Id, number>();
  for (const { connectionId, quotas } of rows) {
    if (quotas && connectionId !== null) counts.set(connectionId, (counts.get(connectionId) ?? 0) + 1);
  }
  if (counts.size > 0) send(tx, LEASE, [[...counts.keys()], [...counts.values()]]);
}

const MARK_PROBES = statement(
  "mark_probes",
  () => `
    update control.connection_states s
    set probe_call = p.call_id, probe_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
    from unnest($1::uuid[], $2::uuid[]) p(connection_id, call_id) where s.connection_id = p.connection_id`,
);

function markProbes(tx: Tx, rows: readonly CallRow[], openMs: number): void {
  const probes = rows.filter(({ probe }) => probe);
  if (probes.length === 0) return;
  send(tx, MARK_PROBES, [probes.map(({ connectionId }) => connectionId), probes.map(({ id }) => id), openMs]);
  tx.topics.add(`${tx.env}:connections`);
}

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
