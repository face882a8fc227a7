import type { ErrorCode, ErrorParams } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import type { Breaker } from "../tables/control/connection-states.ts";

/** How a connection fares and what waits for it, as screens tell it. Moments are ISO 8601. */
export type ConnectionHealth = {
  readonly breaker: Breaker;
  /** Failures in a row. */
  readonly failures: number;
  readonly openedAt: string | null;
  /** When an open breaker lets the next call through. */
  readonly probeAt: string | null;
  /** A call is being let through right now. */
  readonly isProbing: boolean;
  /** Until when the peer asked not to be called; null when it does not. */
  readonly restingUntil: string | null;
  readonly needsSecret: boolean;
  readonly lastFailure: { readonly code: ErrorCode; readonly params: ErrorParams; readonly at: string } | null;
  /** Calls that wait, at most {@link COUNTED_WAITING}; since when the oldest does. */
  readonly waiting: number;
  readonly waitingSince: string | null;
};

/** Waiting calls are counted up to here: beyond, a screen says "more than". */
export const COUNTED_WAITING = 1_000;

/** How each connection of the transaction's environment fares, by its id. */
export async function readConnectionHealth(tx: Tx): Promise<ReadonlyMap<Id, ConnectionHealth>> {
  const { rows } = await tx.client.query<HealthRow>(
    `select k.id, coalesce(s.breaker, 'closed') as breaker, coalesce(s.failures, 0) as failures,
            s.opened_at as "openedAt", s.probe_at as "probeAt", s.probe_call is not null as "isProbing",
            case when s.resting_until > now() then s.resting_until end as "restingUntil",
            coalesce(s.needs_secret, false) as "needsSecret", s.last_code as "code", s.last_params as "params",
            s.last_failed_at as "at", w.waiting, w.since as "waitingSince"
     from control.connections k
     left join control.connection_states s on s.connection_id = k.id
     cross join lateral (
       select count(*)::int as waiting, min(created_at) as since
       from (select created_at from ${tx.env}.calls c
             where c.status = 'ready' and c.connection_id = k.id limit ${COUNTED_WAITING}) c) w
     where k.environment = $1 and k.deleted_at is null`,
    [tx.env],
  );
  return new Map(
    rows.map(({ id, code, params, at, ...health }) => [
      id,
      { ...health, lastFailure: code && at ? { code, params: params ?? {}, at } : null },
    ]),
  );
}

type HealthRow = Omit<ConnectionHealth, "lastFailure"> & {
  readonly id: Id;
  readonly code: ErrorCode | null;
  readonly params: ErrorParams | null;
  readonly at: string | null;
};
