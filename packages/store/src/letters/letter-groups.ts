import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Tx } from "../database/database.ts";
import type { RowScope } from "../people/row-scope.ts";
import { nodesOf, type StoryNode } from "../timeline/story-cause.ts";
import { letterSource } from "./letter-source.ts";

/** Dead letters of one cause. Moments are ISO 8601. */
export type LetterGroup = {
  readonly cause: string;
  readonly flowId: Id | null;
  readonly flowName: string | null;
  /** Where it failed, as the last of them has it; null of runs that failed as a whole. */
  readonly node: StoryNode | null;
  readonly code: string | null;
  readonly mark: string | null;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** How many failed in each of the last 24 hours, oldest first. */
  readonly trend: readonly number[];
  /** The last of them. */
  readonly lastId: Id;
  readonly lastOrderId: Id | null;
  readonly lastOrderNo: string | null;
};

const HOURS = 24;

type Row = Omit<LetterGroup, "node" | "trend"> & {
  readonly versionId: Id | null;
  readonly nodeId: string | null;
  readonly hours: Readonly<Record<string, number>>;
};

/** The causes of the environment's dead letters that the reader may see, the latest first. */
export async function listLetterGroups(tx: Tx, { shopIds, warehouseIds }: RowScope): Promise<readonly LetterGroup[]> {
  const { rows } = await tx.client.query<Row>(
    `with l as materialized (
       select l.*, case when at > clock_timestamp() - interval '${HOURS} hours'
                        then floor(extract(epoch from clock_timestamp() - at) / 3600)::int end as hours_ago
       from ${letterSource(tx.env, { shops: 1, warehouses: 2 })} l),
     byhour as (select cause, hours_ago, count(*) as n from l where hours_ago is not null group by 1, 2),
     trend as (select cause, json_object_agg(hours_ago, n) as hours from byhour group by 1),
     g as (
       select cause, count(*) as count, min(at) as first_at, max(at) as last_at,
              (array_agg(id order by at desc, id desc))[1] as last_id
       from l group by cause order by max(at) desc limit ${LIMITS.pageSize})
     select g.cause, l.flow_id as "flowId", f.name as "flowName", l.version_id as "versionId",
            l.node as "nodeId", l.code, l.mark, g.count, g.first_at as "firstAt", g.last_at as "lastAt",
            coalesce(t.hours, '{}') as hours, g.last_id as "lastId", l.order_id as "lastOrderId",
            l.order_no as "lastOrderNo"
     from g join l on l.id = g.last_id
     left join trend t on t.cause = g.cause
     left join control.flows f on f.id = l.flow_id
     order by g.last_at desc, g.cause`,
    [shopIds, warehouseIds],
  );
  const nodes = await nodesOf(tx, rows);
  return rows.map(({ versionId, nodeId, hours, ...group }) => ({
    ...group,
    node: nodes({ versionId, nodeId }),
    trend: Array.from({ length: HOURS }, (_, index) => hours[String(HOURS - 1 - index)] ?? 0),
  }));
}
