import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/** How far the runs have come that a step started, and the first of those that are open. */
export type ChildrenWait = {
  readonly type: "children";
  readonly step: string;
  readonly flowName: string;
  readonly count: number;
  readonly ended: number;
  readonly failed: number;
  readonly openRunIds: readonly Id[];
};

const NAMED_RUNS = 10;

/** What the steps of a run wait for that started runs, by step. */
export async function readChildrenWaits(tx: Tx, runId: Id): Promise<ReadonlyMap<string, ChildrenWait>> {
  const { rows } = await tx.client.query<ChildrenWait>(
    `select 'children' as type, k.step, f.name as "flowName", sum(k.count)::int as count,
            (sum(k.count) - sum(k.open))::int as ended, sum(k.failed)::int as failed,
            array(select r.id from ${tx.env}.runs r
                  where r.bucket = $1 and r.parent_run_id = $2 and r.parent_step = k.step
                  order by r.item_index limit ${NAMED_RUNS}) as "openRunIds"
     from ${tx.env}.child_chunks k
     join control.flows f on f.id = k.flow_id
     where k.bucket = $1 and k.run_id = $2
     group by k.step, f.name`,
    [bucketOf(runId), runId],
  );
  return new Map(rows.map((row) => [row.step, row]));
}
