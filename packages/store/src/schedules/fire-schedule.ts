import { bucketOf, type Id } from "@orderloom/schema/ids";
import { ScheduledStart } from "@orderloom/schema/time/schedule";
import { dueTime, nextTimes, type Timed } from "@orderloom/schema/time/schedule-times";
import { writeNewRuns } from "../accept/start-runs.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { calendarOf } from "./calendars.ts";
import { scheduledRun } from "./scheduled-run.ts";
import { type OrderFits, type SelectedOrder, selectOrders } from "./select-orders.ts";
import { claimTime } from "./time-key.ts";

type Due = {
  readonly flowId: Id;
  readonly node: string;
  readonly spec: unknown;
  readonly nextAt: string;
  readonly firingAt: string | null;
  readonly lastRuns: number;
  readonly afterPlacedAt: string | null;
  readonly afterId: Id | null;
  readonly versionId: Id;
  readonly gated: boolean;
  readonly at: string;
};

/** Of paused flows nothing comes due: once they are resumed, their times were missed. */
const HOLD = statement(
  "hold_due_schedule",
  (schema) => `
    select s.flow_id as "flowId", s.node, s.spec, s.next_at as "nextAt", s.firing_at as "firingAt",
           s.last_runs as "lastRuns", s.after_placed_at as "afterPlacedAt", s.after_id as "afterId",
           p.version_id as "versionId", p.max_working is not null or v.one_open_run_per is not null as gated,
           clock_timestamp()::timestamptz(3) as at
    from ${schema}.schedules s
    join control.flow_publications p on p.flow_id = s.flow_id and p.environment = '${schema}' and not p.paused
    join control.flow_versions v on v.id = p.version_id
    where s.next_at <= clock_timestamp()
    order by s.next_at limit 1 for update of s skip locked`,
);

/**
 * Fires the schedule that has been due longest by the database's clock: its runs, the key of its time and when it comes
 * next are one commit, so that a time fires once, whichever runners try and whatever their clocks or the database's do.
 * For many orders it starts a page of them and goes on in the next transaction. `fits` understands its rules. False when nothing
 * is due.
 */
export async function fireSchedule(tx: Tx, fits: OrderFits): Promise<boolean> {
  const [due] = await execute<Due>(tx, HOLD, []);
  if (!due) return false;
  const schedule = ScheduledStart.parse(due.spec);
  const calendar = await calendarOf(tx, schedule.calendarId);
  const timed = { schedule, calendar };
  const fireAt = due.firingAt ?? dueTime(timed, { missed: schedule.missed, dueAt: due.nextAt, now: due.at });
  if (fireAt === null || (due.firingAt === null && !(await claimTime(tx, due, fireAt)))) {
    await moveOn(tx, due, { timed, after: fireAt ?? due.at, fired: null });
    return true;
  }
  const firing = { due, schedule, fireAt };
  const before = due.firingAt === null ? 0 : due.lastRuns;
  const selection = schedule.orders;
  const page = selection && (await selectOrders(tx, { ...due, fireAt, count: before }, { selection, fits }));
  const runs = (page?.orders ?? [null]).map((order) => scheduledRun({ ...due, fireAt }, order));
  writeNewRuns(tx, runs, due.at);
  const count = before + runs.length;
  if (page?.more) await keepPlace(tx, firing, { count, last: page.last });
  else await moveOn(tx, due, { timed, after: fireAt, fired: { at: fireAt, count } });
  if (runs.length > 0) tx.topics.add(`${tx.env}:runs`);
  return true;
}

type Firing = { readonly due: Due; readonly schedule: ScheduledStart; readonly fireAt: string };

const KEEP_PLACE = statement(
  "keep_schedule_place",
  (schema) => `
    update ${schema}.schedules set firing_at = $4, last_runs = $5, after_placed_at = $6, after_id = $7
    where bucket = $1 and flow_id = $2 and node = $3`,
);

async function keepPlace(tx: Tx, { due, fireAt }: Firing, to: { count: number; last: SelectedOrder | undefined }) {
  const place = [bucketOf(due.flowId), due.flowId, due.node];
  await execute(tx, KEEP_PLACE, [...place, fireAt, to.count, to.last?.placedAt ?? null, to.last?.id ?? null]);
}

const MOVE_ON = statement(
  "move_schedule_on",
  (schema) => `
    update ${schema}.schedules
    set next_at = $4, last_at = coalesce($5, last_at), last_runs = coalesce($6, last_runs),
        firing_at = null, after_placed_at = null, after_id = null
    where bucket = $1 and flow_id = $2 and node = $3`,
);

type Move = { readonly timed: Timed; readonly after: string; readonly fired: { at: string; count: number } | null };

async function moveOn(tx: Tx, { flowId, node }: Due, { timed, after, fired }: Move): Promise<void> {
  const [next = null] = nextTimes(timed, after, 1);
  await execute(tx, MOVE_ON, [bucketOf(flowId), flowId, node, next, fired?.at ?? null, fired?.count ?? null]);
}
