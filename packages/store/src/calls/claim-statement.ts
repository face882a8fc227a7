import { DEFAULT_CONNECTION_LIMITS } from "@orderloom/schema/connection-limits";
import { LIMITS } from "@orderloom/schema/limits";
import { statement } from "../database/statement.ts";
import { QUOTA_ROOM } from "./quota-room.ts";

/** Retries that a failing connection may always make in a window, so that a lone call can use its attempts up. */
const RETRIES_AT_LEAST = LIMITS.callAttempts - 1;

/** What of a connection rests on its own account, whoever asks: nothing of it is claimed, released or not. */
const RESTS = `
  coalesce(s.needs_secret, false) or s.resting_until > clock.at or (s.breaker = 'open' and s.probe_at > clock.at)`;

/** Whether a person holds the calls of a connection `k` of this environment. */
export const IS_HELD = (schema: string) =>
  `(k.paused or exists (select from control.call_holds h where h.environment = '${schema}'))`;

/**
 * Claims due calls ($1 owner, $2 free slots, $3 performers, $4 lease in ms).
 *
 * `place` says how many calls each connection may begin now: what its concurrency and quotas leave, one where its
 * breaker is open, none where it rests; and how many of them may be retries. `picked` takes the oldest of each.
 * Slots go round: each connection's first call before anybody's second, and no connection may hold more slots of this
 * runner than stay free, so that those of slow peers never keep a runner from serving the others.
 */
export const CLAIM_CALLS = statement(
  "claim_calls",
  (schema) => `
    with clock as materialized (select clock_timestamp() as at),
    busy as materialized (
      select connection_id, count(*) as calls, count(*) filter (where lease_owner = $1) as own,
             count(*) filter (where attempts > 1) as retries
      from ${schema}.calls where status = 'running' group by connection_id),
    place as materialized (
      select k.id, ${IS_HELD(schema)} as held, coalesce(b.own, 0) as own, s.breaker = 'open' as probe,
             quota.room is not null as quotas,
             greatest(0, least((k.limits ->> 'concurrency')::int - coalesce(b.calls, 0), quota.room,
               case when s.breaker = 'open' then 1 - coalesce(b.calls, 0) end)) as room,
             case when s.breaker = 'closed' and s.window_started_at > clock.at - interval '${LIMITS.breakerWindowMs} milliseconds'
                  then greatest(0, greatest(${RETRIES_AT_LEAST}, s.window_calls * ${LIMITS.retryBudgetPercent} / 100)
                    - s.window_retries - coalesce(b.retries, 0)) end as retry_room
      from clock cross join control.connections k
      left join busy b on b.connection_id = k.id
      left join control.connection_states s on s.connection_id = k.id
      ${QUOTA_ROOM}
      where k.environment = '${schema}' and k.deleted_at is null and (${RESTS}) is not true),
    picked as materialized (
      select p.id as connection_id, p.own, p.room, p.probe, p.quotas, c.*
      from place p
      cross join lateral (values (false, p.room), (true, least(p.room, p.retry_room))) kind(is_retry, room)
      cross join lateral (
        select bucket, id, due_at from ${schema}.calls
        where status = 'ready' and connection_id = p.id and (attempts > 0) = kind.is_retry
          and due_at <= clock_timestamp() and performer = any($3::text[])
        order by due_at, id limit kind.room for update skip locked) c
      where not p.held
      union all
      select p.id, p.own, p.room, p.probe, p.quotas, c.*
      from place p
      cross join lateral (
        select bucket, id, due_at from ${schema}.calls
        where status = 'ready' and released and connection_id = p.id
          and due_at <= clock_timestamp() and performer = any($3::text[])
        order by due_at, id limit p.room for update skip locked) c
      where p.held
      union all
      select null, 0, ${DEFAULT_CONNECTION_LIMITS.concurrency}, null, false, c.*
      from (select bucket, id, due_at from ${schema}.calls
            where status = 'ready' and connection_id is null and due_at <= clock_timestamp()
              and performer = any($3::text[])
            order by due_at, id
            limit greatest(0, ${DEFAULT_CONNECTION_LIMITS.concurrency}
              - coalesce((select calls from busy where connection_id is null), 0))
            for update skip locked) c),
    ranked as (
      select bucket, id, due_at, probe, quotas, room, own + nth as share, nth
      from (select p.*, row_number() over (partition by connection_id order by due_at, id) as nth from picked p) p),
    shared as materialized (
      select bucket, id, probe, quotas
      from (select r.*, row_number() over (order by share, due_at, id) as slot from ranked r where nth <= room) r
      where share <= $2::int - slot + 1)
    update ${schema}.calls u
    set status = 'running', attempts = u.attempts + 1, lease_owner = $1, lease_epoch = u.lease_epoch + 1,
        lease_until = clock_timestamp() + make_interval(secs => $4::float8 / 1000)
    from shared f where u.bucket = f.bucket and u.id = f.id
    returning u.id, u.lease_epoch as epoch, u.run_id as "runId", u.step, u.order_id as "orderId", u.performer,
      u.connection_id as "connectionId", u.effect_key as key, u.idempotency, u.timeout_ms as "timeoutMs",
      u.content as sealed, u.attempts as attempt, u.hop, coalesce(f.probe, false) as probe, f.quotas`,
);
