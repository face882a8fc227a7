import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/**
 * How many runs each flow started in the environment within the last `lastMs` milliseconds; flows without any are
 * absent. Reads the delta rows, so it is as current as the last commit.
 */
export async function countRunsByFlow(tx: Tx, query: { readonly lastMs: number }): Promise<ReadonlyMap<Id, number>> {
  const { rows } = await tx.client.query<{ flowId: Id; count: number }>(
    `select flow_id as "flowId", sum(count)::float8 as count
     from ${tx.env}.flow_counts
     where node = '' and port = 'started' and at > now() - make_interval(secs => $1)
     group by flow_id`,
    [query.lastMs / 1_000],
  );
  return new Map(rows.map((row) => [row.flowId, row.count]));
}
