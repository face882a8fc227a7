import { Cause } from "@orderloom/schema/cause";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { RunState, Token } from "@orderloom/schema/run/run";
import {
  type CallGate,
  FAR,
  type Why,
  type WhyFacts,
  type WhyWait,
  whyWaiting,
} from "@orderloom/schema/run/why-waiting";
import type { Tx } from "../database/database.ts";
import { nameCauses } from "../timeline/story-cause.ts";
import type { RunWait } from "./run-waits.ts";

type Run = { readonly id: Id; readonly state: RunState | null; readonly waits: readonly RunWait[] };

/** Why an open run stands where it stands; none when it has just ended. */
export async function readWhy(tx: Tx, { id, state, waits }: Run): Promise<readonly Why[]> {
  const [row] = (await tx.client.query<StandRow>(standing(tx), [bucketOf(id), id, FAR])).rows;
  if (!row) return [];
  const gates = await readGates(tx, waits);
  const { isCancelling, isHeld, maxWorking, hasElder, ahead } = row;
  const paused = row.pausedAt === null ? null : await pauseOf(tx, { ...row, pausedAt: row.pausedAt });
  const facts = { isCancelling, isHeld, maxWorking, hasElder, ahead, paused };
  return whyWaiting({ ...facts, waits: whyWaits(state, waits, gates) });
}

type StandRow = Omit<WhyFacts, "paused" | "waits"> & {
  readonly pausedAt: string | null;
  readonly pausedBy: unknown;
  readonly pauseReason: string | null;
};

/** Elders that matter: any older open run where a version says so, else only those that have not begun either. */
const standing = ({ env }: Tx) => `
  select r.pending @> '[{"type":"cancel"}]' as "isCancelling", r.lane = 'held' as "isHeld",
         p.max_working as "maxWorking", p.paused_at as "pausedAt", p.paused_by as "pausedBy",
         p.pause_reason as "pauseReason",
         r.seq = 0 and r.order_id is not null and exists (
           select 1 from ${env}.runs e where e.order_id = r.order_id and e.id < r.id
             and ((v.one_open_run_per = 'order' and e.flow_id = r.flow_id)
                  or (e.seq = 0 and e.status = 'ready' and e.lane <> 'held'))) as "hasElder",
         case when r.status = 'ready' then (select count(*)::int from (
           select 1 from ${env}.runs a where a.status = 'ready' and a.lane = r.lane and a.id < r.id limit $3) c)
         end as ahead
  from ${env}.runs r
  join control.flow_versions v on v.id = r.version_id
  left join control.flow_publications p on p.flow_id = r.flow_id and p.environment = '${env}'
  where r.bucket = $1 and r.id = $2`;

async function pauseOf(tx: Tx, { pausedAt, pausedBy, pauseReason }: StandRow & { readonly pausedAt: string }) {
  const cause = Cause.safeParse(pausedBy);
  const named = cause.success ? (await nameCauses(tx, [cause.data]))(cause.data) : null;
  return { name: named !== null && "name" in named ? named.name : null, since: pausedAt, reason: pauseReason ?? "" };
}

function whyWaits(
  state: RunState | null,
  waits: readonly RunWait[],
  gates: ReadonlyMap<string, CallGate>,
): readonly WhyWait[] {
  const known = new Map(waits.map((wait) => [wait.step, wait]));
  return (state?.tokens ?? []).flatMap((token): WhyWait[] => {
    if (token.type !== "waiting") return [];
    const wait = known.get(token.step);
    if (wait?.type === "approval") return [wait];
    if (wait?.type === "call") return [{ ...wait, gate: gates.get(wait.connectionId ?? "") ?? gates.get(ALL) ?? null }];
    return plainWait(token);
  });
}

function plainWait({ wait }: Extract<Token, { type: "waiting" }>): WhyWait[] {
  switch (wait.type) {
    case "timer":
    case "event":
    case "children":
    case "join":
      return [wait];
    default:
      return [];
  }
}

/** No connection has this id: what holds every call stands here. */
const ALL = "";

type GateRow = {
  readonly id: Id;
  readonly paused: boolean;
  readonly pausedAt: string | null;
  readonly pausedReason: string | null;
  readonly breaker: string | null;
  readonly probeAt: string | null;
  readonly restingUntil: string | null;
  readonly needsSecret: boolean | null;
};

/** What keeps the calls from being made, by connection. */
async function readGates(tx: Tx, waits: readonly RunWait[]): Promise<ReadonlyMap<string, CallGate>> {
  const gates = new Map<string, CallGate>();
  const ids = waits.flatMap((wait) => (wait.type === "call" ? [wait.connectionId] : []));
  if (ids.length === 0) return gates;
  const holds = await tx.client.query<{ since: string; reason: string }>(
    "select since, reason from control.call_holds where environment = $1",
    [tx.env],
  );
  const { rows } = await tx.client.query<GateRow>(
    `select c.id, c.paused, c.paused_at as "pausedAt", c.paused_reason as "pausedReason", s.breaker,
            s.probe_at as "probeAt", s.needs_secret as "needsSecret",
            case when s.resting_until > now() then s.resting_until end as "restingUntil"
     from control.connections c left join control.connection_states s on s.connection_id = c.id
     where c.id = any($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  const [hold] = holds.rows;
  for (const row of rows) {
    const gate: CallGate | null = hold ? { type: "all_held", ...hold } : gateOf(row);
    if (gate) gates.set(row.id, gate);
  }
  if (hold) gates.set(ALL, { type: "all_held", ...hold });
  return gates;
}

function gateOf(row: GateRow): CallGate | null {
  if (row.paused) return { type: "paused", since: row.pausedAt, reason: row.pausedReason };
  if (row.needsSecret) return { type: "secret_missing" };
  if (row.breaker === "open" && row.probeAt !== null) return { type: "breaker_open", until: row.probeAt };
  return row.restingUntil === null ? null : { type: "resting", until: row.restingUntil };
}
