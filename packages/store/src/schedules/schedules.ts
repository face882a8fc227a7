import type { TriggerSpec } from "@orderloom/schema/graph/node";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { ScheduledStart } from "@orderloom/schema/time/schedule";
import { nextTimes } from "@orderloom/schema/time/schedule-times";
import type { Tx } from "../database/database.ts";
import { calendarOf } from "./calendars.ts";

type Published = {
  readonly flowId: Id;
  readonly triggers: readonly { readonly node: string; readonly spec: TriggerSpec }[];
};

/**
 * Brings a flow's schedules in step with the version that is put in force. One that says the same as before goes on
 * where it was; a new or changed one comes due for the first time after now.
 */
export async function keepSchedules(tx: Tx, { flowId, triggers }: Published): Promise<void> {
  const wanted = new Map(triggers.flatMap(({ node, spec }) => (spec.schedule ? [[node, spec.schedule]] : [])));
  const known = await lockSchedules(tx, flowId);
  const gone = [...known.keys()].filter((node) => !wanted.has(node));
  if (gone.length > 0) {
    const text = `delete from ${tx.env}.schedules where bucket = $1 and flow_id = $2 and node = any($3)`;
    await tx.client.query(text, [bucketOf(flowId), flowId, gone]);
  }
  const changed = [...wanted].filter(([node, spec]) => textOf(known.get(node)) !== textOf(spec));
  if (changed.length === 0) return;
  const { rows } = await tx.client.query<{ at: string }>("select clock_timestamp()::timestamptz(3) as at");
  for (const [node, schedule] of changed) {
    const calendar = await calendarOf(tx, schedule.calendarId);
    const [next = null] = nextTimes({ schedule, calendar }, rows[0]?.at ?? new Date().toISOString(), 1);
    await tx.client.query(PUT(tx), [bucketOf(flowId), flowId, node, JSON.stringify(schedule), next]);
  }
}

const PUT = (tx: Tx) => `
  insert into ${tx.env}.schedules (bucket, flow_id, node, spec, next_at, last_runs) values ($1, $2, $3, $4, $5, 0)
  on conflict (bucket, flow_id, node) do update
  set spec = excluded.spec, next_at = excluded.next_at, firing_at = null, after_placed_at = null, after_id = null`;

async function lockSchedules(tx: Tx, flowId: Id): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await tx.client.query<{ node: string; spec: unknown }>(
    `select node, spec from ${tx.env}.schedules where bucket = $1 and flow_id = $2 order by node for update`,
    [bucketOf(flowId), flowId],
  );
  return new Map(rows.map(({ node, spec }) => [node, spec]));
}

/** Parsed, the fields stand in one order. */
function textOf(spec: unknown): string | null {
  const parsed = ScheduledStart.safeParse(spec);
  return parsed.success ? JSON.stringify(parsed.data) : null;
}

/** A schedule in force in an environment. Moments are ISO 8601; `nextAt` is null where no more time comes. */
export type ScheduleRow = {
  readonly flowId: Id;
  readonly flowName: string;
  readonly node: string;
  readonly spec: ScheduledStart;
  readonly nextAt: string | null;
  readonly lastAt: string | null;
  readonly lastRuns: number;
  readonly paused: boolean;
};

/** All schedules of the transaction's environment, the next to come first; of one flow where one is named. */
export async function listSchedules(tx: Tx, flowId: Id | null): Promise<readonly ScheduleRow[]> {
  const { rows } = await tx.client.query<ScheduleRow>(
    `select s.flow_id as "flowId", f.name as "flowName", s.node, s.spec, s.next_at as "nextAt", s.last_at as "lastAt",
            s.last_runs as "lastRuns", p.paused
     from ${tx.env}.schedules s
     join control.flows f on f.id = s.flow_id
     join control.flow_publications p on p.flow_id = s.flow_id and p.environment = $1
     where $2::uuid is null or s.flow_id = $2
     order by s.next_at nulls last, s.flow_id, s.node limit 500`,
    [tx.env, flowId],
  );
  return rows.map((row) => ({ ...row, spec: ScheduledStart.parse(row.spec) }));
}
