/**
 * A lateral item that reads how much is left of the quotas of a connection `k` at `clock.at`: `room` (null without
 * quotas) and `free_at`, when a quota that is used up has some again. A quota holds in any stretch of its unit: it is
 * counted in slices of a tenth, and a slice counts until its last moment is a whole unit ago. One that resets at
 * midnight counts from midnight in its zone.
 */
export const QUOTA_ROOM = `
  left join lateral (
    select min(q.calls - u.used) as room, max(case when u.used >= q.calls then u.free_at end) as free_at
    from jsonb_to_recordset(k.limits -> 'quotas') q(calls int, per text, "resetZone" text)
    cross join lateral (
      select case q.per when 'second' then 1 when 'minute' then 60 when 'hour' then 3600 else 86400 end as seconds) w
    cross join lateral (
      select coalesce(sum(s.used), 0)::int as used,
             case when q."resetZone" is null
               then min(s.started_at) filter (where s.used > 0) + make_interval(secs => w.seconds * 1.1)
               else date_trunc('day', clock.at, q."resetZone") + interval '1 day' end as free_at
      from control.connection_quotas s
      where s.connection_id = k.id and s.per = q.per
        and case when q."resetZone" is null
              then s.started_at > clock.at - make_interval(secs => w.seconds * 1.1)
              else s.started_at >= date_trunc('day', clock.at, q."resetZone") end) u) quota on true`;

/**
 * Leases what a claim is about to spend of each quota: of connections `$1`, `$2` calls each. Claims of an environment
 * take turns, so nobody waits for these rows, and a claim leases exactly what it uses: nothing is left over or lost.
 */
export const LEASE_QUOTAS = `
  insert into control.connection_quotas as u (connection_id, per, slice, started_at, used)
  select k.id, q.per,
         case when q."resetZone" is null then floor(w.now / w.slice)::bigint % 12 else 12 end,
         case when q."resetZone" is null then to_timestamp(floor(w.now / w.slice) * w.slice)
              else date_trunc('day', clock_timestamp(), q."resetZone") end,
         c.calls
  from unnest($1::uuid[], $2::int[]) c(id, calls)
  join control.connections k on k.id = c.id
  cross join jsonb_to_recordset(k.limits -> 'quotas') q(calls int, per text, "resetZone" text)
  cross join lateral (
    select extract(epoch from clock_timestamp()) as now,
           case q.per when 'second' then 0.1 when 'minute' then 6 when 'hour' then 360 else 8640 end as slice) w
  order by k.id, q.per
  on conflict (connection_id, per, slice) do update
  set started_at = excluded.started_at,
      used = excluded.used + case when u.started_at = excluded.started_at then u.used else 0 end`;
