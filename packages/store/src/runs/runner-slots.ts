import { bucketOf, type Environment, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Db, Tx } from "../database/database.ts";
import { execute, send, statement } from "../database/statement.ts";
import { flowCounts, writeFlowCounts } from "../flows/flow-count.ts";
import { cancelWaits } from "../turns/cancel-waits.ts";
import { type EndedChild, endChildren } from "../turns/end-children.ts";

/** One pump of one runner, or what it begins while accepting (then the ids are of versions). */
export type Slot = {
  readonly runnerId: Id;
  /** Where the runner listens, so that its successor knows it for dead at once; empty where several may share it. */
  readonly place: string;
  readonly slot: number;
  readonly env: Environment;
};

const BEGIN_SLOT = [
  "begin",
  "set local synchronous_commit = off",
  `set local lock_timeout = ${LIMITS.lockTimeoutMs}`,
  `set local statement_timeout = ${LIMITS.lockTimeoutMs}`,
].join("; ");

/**
 * Writes what a pump is about to interpret, in a commit of its own that does not wait for the disk: a crash of the
 * process is what it is for, not a crash of the server.
 */
export async function writeSlot(db: Db, { runnerId, place, slot, env }: Slot, runIds: readonly Id[]): Promise<void> {
  const client = await db.pool.connect();
  let broken = true;
  try {
    await client.query(BEGIN_SLOT);
    await client.query({
      name: "write_runner_slot",
      text: `
        insert into control.runner_slots (runner_id, slot, environment, run_ids, place, started_at, renewed_at)
        values ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp())
        on conflict (runner_id, slot) do update
        set run_ids = excluded.run_ids, started_at = excluded.started_at,
            renewed_at = greatest(runner_slots.renewed_at, excluded.renewed_at)`,
      values: [runnerId, slot, env, runIds, place],
    });
    await client.query("commit");
    broken = false;
  } finally {
    // Its transaction may still be open: whoever came next would speak in the middle of it.
    client.release(broken);
  }
}

/**
 * Says that the runner lives: its slots are its own for another `LIMITS.leaseMs`. A time that lies ahead stays: it
 * shows that the clock went back (`followClockBack`).
 */
export async function renewSlots(db: Db, runnerId: Id): Promise<void> {
  await db.pool.query(
    "update control.runner_slots set renewed_at = greatest(renewed_at, clock_timestamp()) where runner_id = $1",
    [runnerId],
  );
}

/** Takes the slots of a runner that stops cleanly away: what it held was committed or given back. */
export async function dropSlots(db: Db, runnerId: Id): Promise<void> {
  await db.pool.query("delete from control.runner_slots where runner_id = $1", [runnerId]);
}

const TAKE_DEAD_SLOTS = statement(
  "take_dead_slots",
  (schema) => `
    delete from control.runner_slots
    where environment = '${schema}'
      and (renewed_at < clock_timestamp() - make_interval(secs => $1::float8 / 1000) or place = nullif($2, ''))
    returning run_ids as "runIds"`,
);

/** Runs that may have killed their runner run alone from now on; the fourth time ends them. */
const MARK_SUSPECTS = statement(
  "mark_suspect_runs",
  (schema) => `
    update ${schema}.runs r set starts = r.starts + 1, lane = 'alone'
    from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    where r.bucket = w.bucket and r.id = w.id and r.status = 'ready'
    returning r.id, r.starts`,
);

/** Versions that were begun while orders were accepted have no run to mark; for as many leases they begin apart. */
const APART_LEASES = 20;

const SET_APART = statement(
  "set_versions_apart",
  (schema) => `
    update control.flow_publications
    set apart_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
    where environment = '${schema}' and version_id = any($1::uuid[])`,
);

/** Of a run that never made a turn only its trigger is known; with that it can be tried again. */
const UNBEGUN = `json_build_object('status', 'failed', 'tokens', '[]'::json, 'outputs', '{}'::json,
        'visits', '{}'::json, 'steps', 0, 'nextToken', 1, 'trigger', pending -> 0 -> 'event', 'failure', null)`;

const BURY = statement(
  "bury_killers",
  (schema) => `
    with gone as (
      delete from ${schema}.runs r using unnest($1::smallint[], $2::uuid[]) w(bucket, id)
      where r.bucket = w.bucket and r.id = w.id returning r.*)
    insert into ${schema}.runs_done (bucket, id, order_id, flow_id, version_id, status, failure_code, failure_node,
      state, state_sealed, personal, seq, cause, started_at, ended_at, retry_of,
      parent_run_id, parent_step, item_index, depth, hop)
    select bucket, id, order_id, flow_id, version_id, 'failed', 'run_killed_runner',
      case when seq = 0 then pending -> 0 ->> 'node' end,
      coalesce(state, case when seq = 0 and pending -> 0 ->> 'type' = 'start' then ${UNBEGUN} end), state_sealed,
      personal, seq, cause, started_at, clock_timestamp(), retry_of, parent_run_id, parent_step, item_index, depth,
      hop
    from gone
    returning id as "runId", order_id as "orderId", flow_id as "flowId", version_id as "versionId",
      ended_at as "endedAt", parent_run_id as "parentRunId", parent_step as "parentStep", item_index as "itemIndex",
      depth, hop`,
);

/** Whose run is buried unread waits for nothing any more; the state that says for what may be sealed. */
const DROP_WAITS = statement(
  "drop_waits_of_runs",
  (schema) => `delete from ${schema}.waits where run_id = any($1::uuid[])`,
);

type Buried = Pick<EndedChild, "runId" | "orderId" | "depth" | "hop"> & {
  readonly flowId: Id;
  readonly versionId: Id;
  readonly endedAt: string;
  readonly parentRunId: Id | null;
  readonly parentStep: string | null;
  readonly itemIndex: number | null;
};

function buriedChild({ parentRunId, parentStep, itemIndex, ...run }: Buried): readonly EndedChild[] {
  if (parentRunId === null || parentStep === null || itemIndex === null) return [];
  const { runId, orderId, depth, hop } = run;
  const child = { parentRunId, parentStep, itemIndex, depth, hop };
  return [{ ...child, runId, orderId, orderVersion: null, code: "run_killed_runner" }];
}

async function bury(tx: Tx, dead: readonly Id[]): Promise<void> {
  const buried = await execute<Buried>(tx, BURY, [dead.map(bucketOf), dead]);
  const [first] = buried;
  if (!first) return;
  cancelWaits(
    tx,
    dead.map((runId) => ({ runId, step: null })),
    first.endedAt,
  );
  send(tx, DROP_WAITS, [dead]);
  await endChildren(tx, buried.flatMap(buriedChild), first.endedAt);
  const counts = flowCounts();
  for (const { flowId, versionId } of buried) counts.add({ flowId, versionId, node: "", port: "failed" });
  writeFlowCounts(tx, counts, first.endedAt);
}

/**
 * Finds runs that were being interpreted by runners who have not been heard of for a lease, and by whoever was at the
 * place where the caller is about to start (empty for a caller who runs already). They go into the lane
 * `alone`, where they endanger nobody else; after `LIMITS.runStarts` such starts a run ends as a dead letter.
 */
export async function findKilledRuns(
  tx: Tx,
  { leaseMs, place = "" }: { readonly leaseMs: number; readonly place?: string },
): Promise<{ suspects: readonly Id[]; dead: readonly Id[] }> {
  const slots = await execute<{ runIds: Id[] }>(tx, TAKE_DEAD_SLOTS, [leaseMs, place]);
  const ids = [...new Set(slots.flatMap((slot) => slot.runIds))].sort();
  if (ids.length === 0) return { suspects: [], dead: [] };
  await execute(tx, SET_APART, [ids, leaseMs * APART_LEASES]);
  tx.topics.add("control:flows");
  const marked = await execute<{ id: Id; starts: number }>(tx, MARK_SUSPECTS, [ids.map(bucketOf), ids]);
  const dead = marked.filter((run) => run.starts >= LIMITS.runStarts).map((run) => run.id);
  if (dead.length > 0) await bury(tx, dead);
  tx.topics.add(`${tx.env}:runs`);
  return { suspects: marked.map((run) => run.id).filter((id) => !dead.includes(id)), dead };
}
