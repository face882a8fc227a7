import type { LocalizedText } from "@orderloom/schema/language";
import type { Tx } from "../database/database.ts";
import { execute, send, statement } from "../database/statement.ts";
import { tellAdmins } from "../notices/tell-admins.ts";

/** Clocks that are kept right by a time service move by less than this at once. */
const NOTICED_SECONDS = 1;

/**
 * The last sign of life of a runner lies ahead of the clock: it went back. Whoever sets the signs right is the one who
 * follows; the next one finds nothing.
 */
const SET_SIGNS_RIGHT = statement(
  "set_signs_of_life_right",
  (schema) => `
    with ahead as materialized (
      select runner_id, slot, renewed_at from control.runner_slots
      where environment = '${schema}' and renewed_at > clock_timestamp() + interval '${NOTICED_SECONDS} seconds'
      order by runner_id, slot for update),
    righted as (
      update control.runner_slots s set renewed_at = clock_timestamp()
      from ahead a where s.runner_id = a.runner_id and s.slot = a.slot)
    select (extract(epoch from max(renewed_at) - clock_timestamp()) * 1000)::float8 as "backMs" from ahead`,
);

/** How far a time goes back. */
const BACK = "make_interval(secs => $1::float8 / 1000)";

/** Calls under way or about to be are skipped: whoever holds them writes their times anew. */
const MOVE_CALLS = statement(
  "move_calls_back",
  (schema) => `
    with late as materialized (
      select bucket, id from ${schema}.calls where status = 'ready' and due_at > clock_timestamp()
      order by due_at, id for update skip locked)
    update ${schema}.calls c set due_at = c.due_at - ${BACK}
    from late where c.bucket = late.bucket and c.id = late.id`,
);

/** No lease is longer than one that is given now; who lives renews it. */
const SHORTEN_LEASES = statement(
  "shorten_leases",
  (schema) => `
    with held as materialized (
      select bucket, id from ${schema}.calls
      where status = 'running' and lease_until > clock_timestamp() + make_interval(secs => $1::float8 / 1000)
      order by lease_until, id for update skip locked)
    update ${schema}.calls c set lease_until = clock_timestamp() + make_interval(secs => $1::float8 / 1000)
    from held where c.bucket = held.bucket and c.id = held.id`,
);

const AHEAD = (column: string) =>
  `${column} = case when s.${column} > clock_timestamp() then s.${column} - ${BACK} else s.${column} end`;

const MOVE_STATES = statement(
  "move_connection_states_back",
  (schema) => `
    update control.connection_states s
    set ${["window_started_at", "opened_at", "probe_at", "resting_until"].map(AHEAD).join(", ")}
    from (select t.connection_id from control.connection_states t join control.connections k on k.id = t.connection_id
          where k.environment = '${schema}'
            and greatest(t.window_started_at, t.opened_at, t.probe_at, t.resting_until) > clock_timestamp()
          order by t.connection_id for update of t) late
    where s.connection_id = late.connection_id`,
);

/** What was spent in a time that is still to come would count until then. */
const DROP_SPENT = statement(
  "drop_quotas_ahead",
  (schema) => `
    delete from control.connection_quotas q using control.connections k
    where k.id = q.connection_id and k.environment = '${schema}' and q.started_at > clock_timestamp()`,
);

const MOVE_APART = statement(
  "move_apart_back",
  (schema) => `
    update control.flow_publications set apart_until = apart_until - ${BACK}
    where environment = '${schema}' and apart_until > clock_timestamp() + ${BACK}`,
);

/**
 * Notices that the clock of the database was set back, and moves with it what counts from "now": the times of calls
 * and their retries, leases, rests of connections. They would else come as late as the clock went back. What waits for
 * a time of the day, or for a duration of a flow, stays. Administrators are told. Returns by how many milliseconds the clock went back, 0 nearly
 * always; of all runners one gets another answer.
 */
export async function followClockBack(tx: Tx, leaseMs: number): Promise<number> {
  const [sign] = await execute<{ backMs: number | null }>(tx, SET_SIGNS_RIGHT, []);
  const backMs = sign?.backMs ?? 0;
  if (backMs <= 0) return 0;
  send(tx, MOVE_CALLS, [backMs]);
  send(tx, SHORTEN_LEASES, [leaseMs]);
  send(tx, MOVE_APART, [backMs]);
  send(tx, MOVE_STATES, [backMs]);
  await execute(tx, DROP_SPENT, []);
  await tellAdmins(tx, [{ step: "clock_back", title: TITLE, body: bodyOf(backMs) }]);
  tx.topics.add(`${tx.env}:calls`);
  return backMs;
}

const TITLE: LocalizedText = { zh: "数据库时钟被拨回", en: "The clock of the database was set back" };

function bodyOf(backMs: number): LocalizedText {
  const seconds = Math.ceil(backMs / 1_000);
  return {
    zh: `拨回约 ${seconds} 秒。调用、重试与租约已随之校正；等待某个时刻或一段时长的运行最多推迟这么久。请检查数据库所在机器的时间同步。`,
    en: `It went back by about ${seconds} s. Calls, retries and leases were moved with it; runs that wait for a time or a duration come late by that much at most. Check the time service of the database's machine.`,
  };
}
