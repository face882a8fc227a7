import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/** How often each clause or row of a node decided, most often first, in how many runs that were looked at. */
export type DecidingClauses = {
  readonly clauses: readonly { readonly clause: string; readonly count: number }[];
  /** Runs of the version; when `atLeast`, older ones of the span were not looked at. */
  readonly runs: number;
  readonly atLeast: boolean;
};

type Query = { readonly flowId: Id; readonly versionId: Id; readonly node: string; readonly lastMs: number };

/** So many of the flow's newest runs are looked at, open ones and ended ones each. */
const MOST_RUNS = 2_000;

/**
 * The runs come from the index of their flow and the turns by their keys, so the cost is bounded whatever the flow did.
 * $1 flow, $2 version, $3 node, $4 seconds. Given a schema for the plan to be looked at.
 */
export function decidingSql(schema: string): string {
  const newest = (table: string) =>
    `(select r.bucket, r.id, r.version_id from ${schema}.${table} r
      where r.flow_id = $1 order by r.id desc limit ${MOST_RUNS})`;
  return `
    with newest as materialized (${newest("runs")} union all ${newest("runs_done")}),
     turns as (
       select n.id, t.trace from newest n
       join ${schema}.run_turns t on t.bucket = n.bucket and t.run_id = n.id
       where n.version_id = $2 and t.at > now() - make_interval(secs => $4))
     select d.clause, d.count, (select count(distinct id) from turns)::int8 as runs,
            (select count(*) from newest)::int8 as seen
     from (select 1) one
     left join (
       select s ->> 'decidedBy' as clause, count(*)::int8 as count
       from turns cross join lateral json_array_elements(turns.trace) s
       where s ->> 'node' = $3 and s ->> 'decidedBy' is not null
       group by 1) d on true
     order by d.count desc nulls last, d.clause`;
}

type Row = { readonly clause: string | null; readonly count: number; readonly runs: number; readonly seen: number };

/** What decided at a node of a version within the last `lastMs` milliseconds, read of the traces of its newest runs. */
export async function decidingClauses(tx: Tx, { flowId, versionId, node, lastMs }: Query): Promise<DecidingClauses> {
  const { rows } = await tx.client.query<Row>(decidingSql(tx.env), [flowId, versionId, node, lastMs / 1_000]);
  const clauses = rows.flatMap(({ clause, count }) => (clause === null ? [] : [{ clause, count }]));
  return { clauses, runs: rows[0]?.runs ?? 0, atLeast: (rows[0]?.seen ?? 0) >= MOST_RUNS };
}
