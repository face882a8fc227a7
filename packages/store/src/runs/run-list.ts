import type { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { RunStatus } from "@orderloom/schema/run/run";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";

/** A run as lists show it, open or ended. */
export type RunListItem = {
  readonly id: Id;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly flowId: Id;
  readonly flowName: string;
  readonly versionNumber: number;
  readonly status: RunStatus;
  readonly failureCode: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
};

export type RunQuery = {
  readonly status?: RunStatus | undefined;
  readonly flowId?: Id | undefined;
  readonly orderId?: Id | undefined;
  /** The last run of the page before; run ids sort by when the run started. */
  readonly after?: Id | undefined;
  readonly limit?: number | undefined;
} & RowScope;

/** Runs, newest first, open and ended in one list, at most `LIMITS.pageSize` after `after`. */
export async function listRuns(tx: Tx, query: RunQuery): Promise<readonly RunListItem[]> {
  const limit = Math.min(query.limit ?? LIMITS.pageSize, LIMITS.pageSize);
  const { rows } = await tx.client.query<RunListItem>(statement(tx), [
    query.status ?? null,
    query.flowId ?? null,
    query.orderId ?? null,
    query.shopIds,
    query.after ?? null,
    limit,
    query.warehouseIds,
  ]);
  return rows;
}

/** Each half is cut to the page by its own index before the two are joined with names. */
function statement(tx: Tx): string {
  const half = (table: string, columns: string): string => `
    (select r.id, r.order_id, r.flow_id, r.version_id, r.status, r.started_at, ${columns}
     from ${tx.env}.${table} r
     where ($1::text is null or r.status = $1)
       and ($2::uuid is null or r.flow_id = $2)
       and ($3::uuid is null or r.order_id = $3)
       and ($5::uuid is null or r.id < $5)
       and (($4::uuid[] is null and $7::text[] is null) or exists (
         select 1 from ${tx.env}.orders o where o.bucket = r.bucket and o.id = r.order_id and ${inScope("o", 4, 7)}))
     order by r.id desc limit $6)`;
  return `
    with page as (
      select * from (
        ${half("runs", "null::text as failure_code, null::timestamptz as ended_at")}
        union all
        ${half("runs_done", "r.failure_code, r.ended_at")}
      ) both_halves
      order by id desc limit $6
    )
    select page.id, page.order_id as "orderId", o.order_no as "orderNo", page.flow_id as "flowId",
           f.name as "flowName", v.number as "versionNumber", page.status, page.failure_code as "failureCode",
           page.started_at as "startedAt", page.ended_at as "endedAt"
    from page
    join control.flows f on f.id = page.flow_id
    join control.flow_versions v on v.id = page.version_id
    left join ${tx.env}.orders o on o.id = page.order_id
    order by page.id desc`;
}
