import { BUCKET_COUNT, type Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import {
  EFFECT_COUNTS,
  type EffectCount,
  type EffectCounts,
  type EffectGroup,
} from "@orderloom/schema/run/effects-report";
import type { Tx } from "../database/database.ts";
import { firstIdAt } from "../orders/identity.ts";
import { inScope, isNarrowed, type RowScope } from "../people/row-scope.ts";
import type { CallStatus } from "../tables/data/calls.ts";

/** Calls planned from `from` on and before `to`. */
export type Period = { readonly from: Date; readonly to: Date };

/** The counts of one connection, performer or flow; `key` is null for calls that have none. */
export type EffectsGroup = EffectCounts & { readonly key: string | null; readonly name: string | null };

/** What each count counts, of calls `c`. A call that follows another does nothing of its own: a repeat not made. */
const CONDITIONS: Readonly<Record<"intended" | EffectCount, string>> = {
  intended: "c.follows is null",
  confirmed: "c.follows is null and c.status = 'ok'",
  failed: "c.follows is null and c.status = 'failed'",
  dead: "c.follows is null and c.status = 'dead'",
  unknown: "c.follows is null and c.status = 'unknown'",
  open: "c.follows is null and c.status in ('ready', 'running')",
  withdrawn: "c.follows is null and c.status = 'cancelled'",
  attempted: "c.follows is null and (c.attempts > 0 or c.attempt_log <> '[]')",
  suppressed: "c.follows is not null",
  retried: "c.follows is null and jsonb_array_length(c.attempt_log) > 1",
  decided: "c.decision is not null",
  doubled: `c.attempt_log @? '$[*] ? (@.result == "ok")'
    and jsonb_array_length(jsonb_path_query_array(c.attempt_log, '$[*] ? (@.result == "ok")')) > 1`,
};

const GROUPS: Readonly<Record<EffectGroup, { readonly key: string; readonly name: string }>> = {
  connection: { key: "c.connection_id::text", name: "(select name from control.connections where id::text = g.key)" },
  performer: { key: "c.performer", name: "null" },
  flow: { key: "r.flow_id::text", name: "(select name from control.flows where id::text = g.key)" },
};

/**
 * Counts the outside effects planned in a period, by group, largest first. A period is cut into as many statements
 * as keep each within its time; the caller passes one day at a time and sums.
 */
export async function countEffects(
  tx: Tx,
  { period, by, scope }: { readonly period: Period; readonly by: EffectGroup; readonly scope: RowScope },
): Promise<readonly EffectsGroup[]> {
  const counts = ["intended" as const, ...EFFECT_COUNTS].map(
    (count) => `count(*) filter (where ${CONDITIONS[count]}) as ${count}`,
  );
  const { rows } = await tx.client.query<EffectsGroup>(
    `with g as (
       select ${GROUPS[by].key} as key, ${counts.join(", ")}
       ${source(tx, { withRuns: by === "flow", scope })} group by 1)
     select g.*, ${GROUPS[by].name} as name from g order by g.intended desc, g.key`,
    values(period, scope),
  );
  return rows;
}

/** A call behind a number. `code` says what went wrong last. */
export type EffectItem = {
  readonly id: Id;
  readonly status: CallStatus;
  readonly performer: string;
  readonly connectionName: string | null;
  readonly flowName: string | null;
  readonly orderId: Id | null;
  readonly orderNo: string | null;
  readonly runId: Id | null;
  readonly step: string;
  readonly attempts: number;
  readonly code: string | null;
  /** ISO 8601. */
  readonly plannedAt: string;
};

export type EffectItemsQuery = {
  readonly period: Period;
  readonly count: "intended" | EffectCount;
  readonly by: EffectGroup;
  /** Null for all groups. */
  readonly group: { readonly key: string | null } | null;
  readonly scope: RowScope;
  readonly after?: Id | undefined;
  readonly limit: number;
};

/** The calls that a number counts, oldest first. */
export async function listEffects(tx: Tx, query: EffectItemsQuery): Promise<readonly EffectItem[]> {
  const { period, count, by, group, scope, after, limit } = query;
  const { rows } = await tx.client.query<EffectItem>(
    `select c.id, c.status, c.performer, k.name as "connectionName", f.name as "flowName", c.order_id as "orderId",
            o.order_no as "orderNo", c.run_id as "runId", c.step, jsonb_array_length(c.attempt_log) as attempts,
            c.outcome_code as code, c.created_at as "plannedAt"
     ${source(tx, { withRuns: true, scope })} and ${CONDITIONS[count]} and ($6::uuid is null or c.id > $6)
       and ($7::boolean or ${GROUPS[by].key} is not distinct from $8)
     order by c.id limit $9`,
    [...values(period, scope), after ?? null, group === null, group?.key ?? null, Math.min(limit, LIMITS.pageSize)],
  );
  return rows;
}

const ALL_BUCKETS = Array.from({ length: BUCKET_COUNT }, (_, bucket) => bucket);

/** The primary key holds when a call was planned: each bucket is a range of it, and no other index is needed. */
function source(tx: Tx, { withRuns, scope }: { readonly withRuns: boolean; readonly scope: RowScope }): string {
  const runs = withRuns
    ? `left join lateral (
         select flow_id from ${tx.env}.runs where bucket = c.bucket and id = c.run_id
         union all select flow_id from ${tx.env}.runs_done where bucket = c.bucket and id = c.run_id) r on true
       left join control.flows f on f.id = r.flow_id
       left join control.connections k on k.id = c.connection_id
       left join ${tx.env}.orders o on o.bucket = c.bucket and o.id = c.order_id`
    : `left join ${tx.env}.orders o on ${isNarrowed(scope)} and o.bucket = c.bucket and o.id = c.order_id`;
  return `from ${tx.env}.calls c ${runs}
    where c.bucket = any($1::smallint[]) and c.id >= $2::uuid and c.id < $3::uuid and ${inScope("o", 4, 5)}`;
}

function values({ from, to }: Period, { shopIds, warehouseIds }: RowScope): unknown[] {
  return [ALL_BUCKETS, firstIdAt(from), firstIdAt(to), shopIds, warehouseIds];
}
