import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, send, statement } from "../database/statement.ts";
import { afterAttempt, type ConnectionState, type SeenAttempt } from "./connection-state.ts";
import { tellBreakers } from "./tell-breakers.ts";

/** An attempt of a call that goes through a connection. */
export type ConnectionAttempt = SeenAttempt & { readonly connectionId: Id; readonly openMs: number };

/**
 * Carries what attempts say into the shared states of their connections, under the states' locks (taken after all
 * others). Returns the calls that lost no attempt, because it was the connection's fault. Attempts that went well on
 * healthy connections, which are nearly all, cost one look-up that finds nothing.
 */
export async function keepStates(tx: Tx, attempts: readonly ConnectionAttempt[]): Promise<ReadonlySet<Id>> {
  if (attempts.length === 0) return new Set();
  const failing = attempts.filter(({ health }) => health !== "well" && health !== "unsaid");
  const failingIds = [...new Set(failing.map(({ connectionId }) => connectionId))].sort();
  if (failingIds.length > 0) send(tx, INSERT, [failingIds]);
  const rows = await execute<StateRow>(tx, LOCK, [attempts.map(({ connectionId }) => connectionId), failingIds]);
  const states = new Map(rows.map(({ connectionId, name: _, nowMs: __, ...state }) => [connectionId, state]));
  const nowMs = rows[0]?.nowMs ?? 0;
  const free = new Set<Id>();
  for (const attempt of attempts) {
    const state = states.get(attempt.connectionId);
    if (!state) continue;
    const after = afterAttempt(state, attempt, { nowMs, openMs: attempt.openMs });
    if (after.isFree) free.add(attempt.callId);
    states.set(attempt.connectionId, after.state);
  }
  if (rows.length > 0) send(tx, WRITE, [JSON.stringify([...states].map(([id, state]) => ({ id, ...state })))]);
  const moves = rows.flatMap((before) => {
    const after = states.get(before.connectionId);
    return after && after.breaker !== before.breaker ? [{ name: before.name, state: after }] : [];
  });
  await tellBreakers(tx, moves);
  if (rows.length > 0) tx.topics.add(`${tx.env}:connections`);
  return free;
}

type StateRow = ConnectionState & { readonly connectionId: Id; readonly name: string; readonly nowMs: number };

const INSERT = statement(
  "insert_connection_states",
  () =>
    "insert into control.connection_states (connection_id) select id from control.connections where id = any($1::uuid[]) on conflict do nothing",
);

const MS = (column: string) => `(extract(epoch from s.${column}) * 1000)::float8`;

const LOCK = statement(
  "lock_connection_states",
  () => `
    select s.connection_id as "connectionId", k.name, s.breaker, s.failures, ${MS("window_started_at")} as "windowStartedAt",
           s.window_calls as "windowCalls", s.window_failures as "windowFailures", s.window_retries as "windowRetries",
           ${MS("opened_at")} as "openedAt", ${MS("probe_at")} as "probeAt", s.probe_call as "probeCall",
           ${MS("resting_until")} as "restingUntil", s.limited, s.needs_secret as "needsSecret",
           s.last_code as "lastCode", s.last_params as "lastParams", ${MS("last_failed_at")} as "lastFailedAt",
           (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"
    from control.connection_states s join control.connections k on k.id = s.connection_id
    where s.connection_id = any($1::uuid[])
      and (s.connection_id = any($2::uuid[]) or s.failures > 0 or s.limited > 0 or s.breaker <> 'closed')
    order by s.connection_id for update of s`,
);

const AT = (field: string) => `to_timestamp(n."${field}" / 1000)`;

const WRITE = statement(
  "write_connection_states",
  () => `
    update control.connection_states s
    set breaker = n.breaker, failures = n.failures, window_started_at = ${AT("windowStartedAt")},
        window_calls = n."windowCalls", window_failures = n."windowFailures", window_retries = n."windowRetries",
        opened_at = ${AT("openedAt")}, probe_at = ${AT("probeAt")}, probe_call = n."probeCall",
        resting_until = ${AT("restingUntil")}, limited = n.limited, needs_secret = n."needsSecret",
        last_code = n."lastCode", last_params = n."lastParams", last_failed_at = ${AT("lastFailedAt")},
        updated_at = clock_timestamp()
    from json_to_recordset($1::json) n(id uuid, breaker text, failures int, "windowStartedAt" float8,
      "windowCalls" int, "windowFailures" int, "windowRetries" int, "openedAt" float8, "probeAt" float8,
      "probeCall" uuid, "restingUntil" float8, limited int, "needsSecret" boolean, "lastCode" text,
      "lastParams" jsonb, "lastFailedAt" float8)
    where s.connection_id = n.id`,
);
