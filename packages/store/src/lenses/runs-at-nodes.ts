import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";

/** How many open runs stand at a node, and since when the one that moved last of all does. */
export type NodePlace = { readonly node: string; readonly count: number; readonly oldest: string };

/**
 * Where the open runs of a version stand. `unplaced` are those whose place is not known before their next turn: an
 * older release wrote them sealed. `atLeast` says that there are more runs than were counted.
 */
export type Places = {
  readonly nodes: readonly NodePlace[];
  readonly unplaced: number;
  readonly atLeast: boolean;
};

/** So many open runs are counted; then the figures are a lower bound. */
const MOST = 200_000;

/**
 * The nodes of a run, by alias: before its first turn the one it will start at. Rows of older releases say it in
 * their state, unless that is sealed; then nothing does.
 */
const NODES_OF = (run: string) => `
  case when ${run}.at_nodes <> '{}' then ${run}.at_nodes
       when ${run}.state is not null then
         array(select distinct token ->> 'node' from json_array_elements(${run}.state -> 'tokens') token)
       else array[coalesce(${run}.pending -> 0 ->> 'node', '')] end`;

const PLACES = statement(
  "read_run_places",
  (schema) => `
    with open as (
      select r.id, r.at_nodes, r.state, r.pending, coalesce(r.turned_at, r.started_at) as since
      from ${schema}.runs r where r.flow_id = $1 and r.version_id = $2 limit $3)
    select node, count(*)::int8 as count, min(since) as oldest, (select count(*) from open)::int8 as seen
    from open cross join lateral unnest(${NODES_OF("open")}) node
    group by node order by node`,
);

/** Counts the open runs of a version by node, as of the transaction's moment. */
export async function readPlaces(
  tx: Tx,
  query: { readonly flowId: Id; readonly versionId: Id; readonly most?: number },
): Promise<Places> {
  const most = query.most ?? MOST;
  const rows = await execute<NodePlace & { seen: number }>(tx, PLACES, [query.flowId, query.versionId, most + 1]);
  const unplaced = rows.find(({ node }) => node === "")?.count ?? 0;
  const nodes = rows.flatMap(({ node, count, oldest }) => (node === "" ? [] : [{ node, count, oldest }]));
  return { nodes, unplaced, atLeast: (rows[0]?.seen ?? 0) > most };
}

/** An open run at a node. */
export type RunAtNode = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly since: string;
  readonly status: "ready" | "waiting";
};

const AT = statement(
  "read_runs_at_node",
  (schema) => `
    select r.id, r.order_id as "orderId", o.order_no as "orderNo", coalesce(r.turned_at, r.started_at) as since, r.status
    from ${schema}.runs r
    left join ${schema}.orders o on o.bucket = r.bucket and o.id = r.order_id
    where r.flow_id = $1 and r.version_id = $2 and ($4::uuid is null or r.id > $4)
      and $3 = any(${NODES_OF("r")})
      and (o.id is null and $6::uuid[] is null and $7::text[] is null or ${inScope("o", 6, 7)})
    order by r.id limit $5`,
);

/** The open runs at a node within what the reader may see, oldest first, after the run `after`. */
export function readRunsAt(
  tx: Tx,
  query: {
    readonly flowId: Id;
    readonly versionId: Id;
    readonly node: string;
    readonly after: Id | null;
    readonly limit: number;
  } & RowScope,
): Promise<RunAtNode[]> {
  const { flowId, versionId, node, after, limit, shopIds, warehouseIds } = query;
  return execute<RunAtNode>(tx, AT, [flowId, versionId, node, after, limit, shopIds, warehouseIds]);
}
