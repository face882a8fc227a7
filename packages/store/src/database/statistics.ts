import { bucketOf, type Id } from "@orderloom/schema/ids";
import { INSERT_FLOW_COUNTS } from "../flows/flow-count.ts";
import { newId } from "../orders/identity.ts";
import type { Tx } from "./database.ts";
import { execute, sendRows, statement } from "./statement.ts";

/** How often visits left a node by a port (`failed` where they failed); for runs `node` is empty. */
export type NodeCount = { readonly node: string; readonly port: string; readonly count: number };

const READ = statement(
  "read_node_counts",
  (schema) => `
    select node, port, sum(count)::int8 as count from ${schema}.flow_counts
    where version_id = $1 group by node, port order by node, port`,
);

/** The figures of a version in the transaction's environment, as current as the last commit. */
export function nodeCounts(tx: Tx, versionId: Id): Promise<readonly NodeCount[]> {
  return execute<NodeCount>(tx, READ, [versionId]);
}

/** One folder at a time; who comes second finds nothing to do. */
const FENCE = statement("fence_fold", () => "select pg_try_advisory_xact_lock(hashtext($1)) as held");

/** Deltas of an hour that is over become one row of that hour. */
const TAKE = statement(
  "take_flow_counts",
  (schema) => `
    with old as materialized (
      select bucket, id, flow_id, version_id, node, port, count, date_trunc('hour', at, 'UTC') as hour
      from ${schema}.flow_counts
      where at < date_trunc('hour', clock_timestamp(), 'UTC') and at <> date_trunc('hour', at, 'UTC')
      order by at limit $1),
    gone as (delete from ${schema}.flow_counts c using old where c.bucket = old.bucket and c.id = old.id)
    select flow_id, version_id, node, port, hour as at, sum(count)::int8 as count
    from old group by flow_id, version_id, node, port, hour`,
);

const MAX_DELTAS = 20_000;

/**
 * Folds the deltas of past hours, at most 20,000 in a go; returns whether there may be more. Sums stay what they are at
 * every moment. An hour that is folded twice has two rows, which changes no sum either.
 */
export async function foldFlowCounts(tx: Tx): Promise<boolean> {
  const [fence] = await execute<{ held: boolean }>(tx, FENCE, [`orderloom:fold:${tx.env}`]);
  if (!fence?.held) return false;
  const sums = await execute<{ count: number }>(tx, TAKE, [MAX_DELTAS]);
  if (sums.length === 0) return false;
  const rows = sums.map((sum) => {
    const id = newId();
    return { ...sum, bucket: bucketOf(id), id };
  });
  sendRows(tx, INSERT_FLOW_COUNTS, rows);
  return true;
}
