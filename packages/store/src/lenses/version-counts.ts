import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** How often visits left a node by a port; `failed` where they failed. */
export type PortCount = { readonly node: string; readonly port: string; readonly count: number };

/**
 * Past hours are folded to their beginning, so a span begins with an hour: that of the moment `lastMs` ago. The index
 * holds versions by time, so that it reads what lies in the span and nothing older.
 */
const COUNTS = statement(
  "read_version_counts",
  (schema) => `
    select node, port, sum(count)::int8 as count from ${schema}.flow_counts
    where version_id = $1 and at >= date_trunc('hour', clock_timestamp() - make_interval(secs => $2), 'UTC')
      and node <> ''
    group by node, port order by node, port`,
);

/** What the runs of a version did within the last `lastMs` milliseconds, from the beginning of that hour on. */
export function versionCounts(
  tx: Tx,
  query: { readonly versionId: Id; readonly lastMs: number },
): Promise<PortCount[]> {
  return execute<PortCount>(tx, COUNTS, [query.versionId, query.lastMs / 1_000]);
}

/** Dead letters of a version that nobody retried or put aside, by the node and the code they failed with. */
export type LetterCount = { readonly node: string; readonly code: string; readonly count: number };

/** So many failed runs are looked at. */
const MOST_LETTERS = 20_000;

const LETTERS = statement(
  "read_version_letters",
  (schema) => `
    select coalesce(failure_node, '') as node, coalesce(failure_code, '') as code, count(*)::int8 as count
    from (
      select failure_node, failure_code from ${schema}.runs_done
      where flow_id = $1 and status <> 'done' and status = 'failed' and version_id = $2
        and retried_by is null and handled_at is null
      order by id desc limit $3) failed
    group by 1, 2 order by 3 desc`,
);

/** The dead letters of a version, the newest 20,000 at most. */
export function versionLetters(tx: Tx, query: { readonly flowId: Id; readonly versionId: Id }): Promise<LetterCount[]> {
  return execute<LetterCount>(tx, LETTERS, [query.flowId, query.versionId, MOST_LETTERS]);
}

/** How long steps at a node waited before they went on, over the runs that were looked at. */
export type WaitTime = {
  readonly node: string;
  readonly steps: number;
  readonly medianMs: number;
  readonly p90Ms: number;
};

/** The newest ended runs of the flow that are looked at, and how many of them are measured. */
const [LOOKED_AT, MEASURED] = [2_000, 300];

const WAITS = statement(
  "read_version_waits",
  (schema) => `
    with done as (
      select bucket, id from (
        select bucket, id, version_id from ${schema}.runs_done where flow_id = $1 order by id desc limit ${LOOKED_AT}) newest
      where version_id = $2 order by id desc limit ${MEASURED}),
    steps as (
      select t.run_id, s ->> 'step' as step, s ->> 'node' as node,
             min(t.at) filter (where s ->> 'waits' is not null) as began,
             max(t.at) filter (where s ->> 'phase' = 'resume' and s ->> 'waits' is null) as ended
      from done
      join ${schema}.run_turns t on t.bucket = done.bucket and t.run_id = done.id
      cross join lateral json_array_elements(t.trace) s
      group by 1, 2, 3)
    select node, count(*)::int8 as steps,
           percentile_cont(0.5) within group (order by extract(epoch from ended - began) * 1000)::float8 as "medianMs",
           percentile_cont(0.9) within group (order by extract(epoch from ended - began) * 1000)::float8 as "p90Ms"
    from steps where began is not null and ended is not null
    group by node order by node`,
);

/** How long the newest ended runs of a version waited at each node. */
export function versionWaits(tx: Tx, query: { readonly flowId: Id; readonly versionId: Id }): Promise<WaitTime[]> {
  return execute<WaitTime>(tx, WAITS, [query.flowId, query.versionId]);
}
