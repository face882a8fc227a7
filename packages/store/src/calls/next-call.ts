import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { IS_HELD } from "./claim-statement.ts";
import { QUOTA_ROOM } from "./quota-room.ts";

/** For each connection the first call that is not due yet, or the first of all once the connection has rested. */
const NEXT_CALL = statement(
  "next_call",
  (schema) => `
    with clock as materialized (select clock_timestamp() as at),
    rest as materialized (
      select k.id, greatest(s.resting_until, case when s.breaker = 'open' then s.probe_at end, quota.free_at, clock.at) as until
      from clock cross join control.connections k
      left join control.connection_states s on s.connection_id = k.id
      ${QUOTA_ROOM}
      where k.environment = '${schema}' and k.deleted_at is null and not coalesce(s.needs_secret, false)
        and not ${IS_HELD(schema)}),
    next as (
      select greatest(c.due_at, r.until) as at
      from rest r cross join clock cross join (values (false), (true)) kind(is_retry)
      cross join lateral (
        select due_at from ${schema}.calls
        where status = 'ready' and connection_id = r.id and (attempts > 0) = kind.is_retry
          and (r.until > clock.at or due_at > clock.at)
        order by due_at limit 1) c
      union all
      select c.due_at
      from (values (false), (true)) kind(is_retry)
      cross join lateral (
        select due_at from ${schema}.calls
        where status = 'ready' and connection_id is null and (attempts > 0) = kind.is_retry
          and due_at > (select at from clock)
        order by due_at limit 1) c)
    select (extract(epoch from min(next.at) - clock_timestamp()) * 1000)::float8 as "delayMs" from next`,
);

/**
 * Milliseconds until a call that waits for its time, or for its connection to have rested, can be claimed; null when
 * none does. Calls that wait for a free slot are not counted: whoever frees one claims next.
 */
export async function nextCallDelayMs(tx: Tx): Promise<number | null> {
  const [row] = await execute<{ delayMs: number | null }>(tx, NEXT_CALL, []);
  return row?.delayMs == null ? null : Math.max(0, row.delayMs);
}
