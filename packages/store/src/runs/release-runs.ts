import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { holdingFlows } from "./hold-runs.ts";

export const HOLDING_FLOWS = statement(
  "read_holding_flows",
  (schema) => `
    with recursive ${holdingFlows(schema)}
    select h.flow_id as "flowId" from holding h
    where h.flow_id is not null and not exists (
      select 1 from control.flow_publications p
      where p.flow_id = h.flow_id and p.environment = '${schema}' and p.paused)`,
);

/** The flows that hold runs and are not paused: some of those runs may begin or go on. */
export async function holdingFlowIds(tx: Tx): Promise<readonly Id[]> {
  const rows = await execute<{ flowId: Id }>(tx, HOLDING_FLOWS, []);
  return rows.map(({ flowId }) => flowId);
}

/**
 * One releaser a flow at a time, so that a limit is kept; the other one leaves the flow alone. A flow that is not
 * published any more has no limit.
 */
const LOCK_GATE = statement(
  "lock_gate_of_flow",
  (schema) => `
    select p.paused, p.max_working as "maxWorking"
    from control.flow_publications p where p.flow_id = $1 and p.environment = '${schema}' for update skip locked`,
);

const HAS_GATE = statement(
  "has_gate_of_flow",
  (schema) => `
    select 1 as found from control.flow_publications p where p.flow_id = $1 and p.environment = '${schema}'`,
);

/** What is open and has begun; runs that were held on their way count, those that wait to begin do not. */
const COUNT_WORKING = statement(
  "count_working_runs",
  (schema) => `
    select ((select count(*) from ${schema}.runs where flow_id = $1)
          - (select count(*) from ${schema}.runs where flow_id = $1 and lane = 'held' and seq = 0))::int as working`,
);

/**
 * Runs on their way go on first. New ones begin in the order of their ids; of a version that lets one run of an order
 * work at a time, one with an older open sister stays.
 */
export const RELEASE = statement(
  "release_held_runs",
  (schema) => `
    with moving as materialized (
      select h.bucket, h.id from ${schema}.runs h
      where h.lane = 'held' and h.flow_id = $1 and h.seq > 0 order by h.id limit $2 for update skip locked),
    beginning as materialized (
      select h.bucket, h.id from ${schema}.runs h
      where h.lane = 'held' and h.flow_id = $1 and h.seq = 0
        and not (h.version_id = any (array(
                   select v.id from control.flow_versions v where v.flow_id = $1 and v.one_open_run_per = 'order'))
                 and exists (select 1 from ${schema}.runs e
                             where e.order_id = h.order_id and e.flow_id = h.flow_id and e.id < h.id))
      order by h.id limit $3 for update skip locked),
    due as (select bucket, id from moving union all select bucket, id from beginning)
    update ${schema}.runs r set lane = case when r.starts > 0 then 'alone' else 'bulk' end
    from due where r.bucket = due.bucket and r.id = due.id
    returning r.id`,
);

/** Lets held runs of a flow go, at most `limit` on their way and as many new ones; returns how many went. */
export async function releaseRuns(tx: Tx, flowId: Id, limit: number): Promise<number> {
  const room = await roomOf(tx, flowId, limit);
  if (room === null) return 0;
  const released = await execute(tx, RELEASE, [flowId, limit, room]);
  if (released.length > 0) tx.topics.add(`${tx.env}:runs`);
  return released.length;
}

/** How many new runs may begin now; null when nothing of the flow may move. */
async function roomOf(tx: Tx, flowId: Id, limit: number): Promise<number | null> {
  const [gate] = await execute<{ paused: boolean; maxWorking: number | null }>(tx, LOCK_GATE, [flowId]);
  if (!gate) return (await execute(tx, HAS_GATE, [flowId])).length > 0 ? null : limit;
  if (gate.paused) return null;
  if (gate.maxWorking === null) return limit;
  const [count] = await execute<{ working: number }>(tx, COUNT_WORKING, [flowId]);
  return Math.min(limit, Math.max(0, gate.maxWorking - (count?.working ?? 0)));
}
