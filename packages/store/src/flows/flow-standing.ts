import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";

/** Why a published version does not do all of its work now. */
export type StandingReason =
  | { readonly type: "paused"; readonly reason: string }
  | { readonly type: "calls_held"; readonly reason: string }
  | {
      readonly type: "connection";
      readonly name: string;
      readonly state: "paused" | "breaker_open" | "secret_missing" | "deleted";
    }
  /** Runs that go on in other versions, and in which; `atLeast` when there are more than were counted. */
  | {
      readonly type: "older_runs";
      readonly count: number;
      readonly atLeast: boolean;
      readonly versions: readonly OlderRuns[];
    };

/** How many open runs there are of a version that is not in force any more. */
export type OlderRuns = { readonly versionId: Id; readonly number: number; readonly count: number };

const COUNTED = 1_000;

/**
 * What keeps the version that is in force in the transaction's environment from doing all of its work; empty when
 * nothing does, or nothing is in force.
 */
export async function flowStanding(tx: Tx, flowId: Id): Promise<readonly StandingReason[]> {
  const [row] = (await tx.client.query<Standing>(STANDING(tx), [flowId])).rows;
  if (!row) return [];
  const { rows: connections } = await tx.client.query<Omit<Extract<StandingReason, { type: "connection" }>, "type">>(
    CONNECTIONS,
    [row.versionId],
  );
  return [
    ...(row.paused ? [{ type: "paused", reason: row.pauseReason ?? "" } as const] : []),
    ...(row.held === null ? [] : [{ type: "calls_held", reason: row.held } as const]),
    ...connections.map((connection) => ({ type: "connection", ...connection }) as const),
    ...olderRuns(row.older),
  ];
}

function olderRuns(versions: readonly OlderRuns[]): readonly StandingReason[] {
  const counted = versions.reduce((sum, { count }) => sum + count, 0);
  if (counted === 0) return [];
  return [{ type: "older_runs", count: Math.min(counted, COUNTED), atLeast: counted > COUNTED, versions }];
}

type Standing = {
  readonly versionId: Id;
  readonly paused: boolean;
  readonly pauseReason: string | null;
  readonly held: string | null;
  readonly older: readonly OlderRuns[];
};

const STANDING = ({ env }: Tx) => `
  select p.version_id as "versionId", p.paused, p.pause_reason as "pauseReason",
         (select h.reason from control.call_holds h where h.environment = '${env}') as held,
         (select coalesce(json_agg(json_build_object('versionId', v.id, 'number', v.number, 'count', c.count)
                                   order by v.number), '[]')
          from (select version_id, count(*) from (
                  select version_id from ${env}.runs r where r.flow_id = p.flow_id and r.version_id <> p.version_id
                  limit ${COUNTED + 1}) older group by version_id) c
          join control.flow_versions v on v.id = c.version_id) as older
  from control.flow_publications p
  where p.flow_id = $1 and p.environment = '${env}'`;

/** A graph names a connection by its id, which stands nowhere else. */
const CONNECTIONS = `
  select name, state from (
    select c.name, case when c.deleted_at is not null then 'deleted' when c.paused then 'paused'
                        when s.needs_secret then 'secret_missing' when s.breaker = 'open' then 'breaker_open' end as state
    from control.flow_versions v
    join control.connections c on strpos(v.graph::text, c.id::text) > 0
    left join control.connection_states s on s.connection_id = c.id
    where v.id = $1) used
  where state is not null order by name`;
