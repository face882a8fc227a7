import { bucketOf, type Environment, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { send, statement } from "../database/statement.ts";

/**
 * The common table `holding(flow_id)` of a `with recursive`: the flows that have held runs, found by one step through
 * the index of held runs for each of them, however many runs they hold. Its last row is null.
 */
export function holdingFlows(schema: Environment): string {
  return `holding(flow_id) as (
      (select h.flow_id from ${schema}.runs h where h.lane = 'held' order by h.flow_id limit 1)
      union all
      select (select n.flow_id from ${schema}.runs n where n.lane = 'held' and n.flow_id > holding.flow_id
              order by n.flow_id limit 1)
      from holding where holding.flow_id is not null)`;
}

const HOLD = statement(
  "hold_runs",
  (schema) => `
    update ${schema}.runs r set lane = 'held' from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
    where r.bucket = w.bucket and r.id = w.id`,
);

/** Takes ready runs, whose locks the caller holds, out of every lane that is claimed from. */
export function holdRuns(tx: Tx, runIds: readonly Id[]): void {
  if (runIds.length > 0) send(tx, HOLD, [runIds.map(bucketOf), runIds]);
}
