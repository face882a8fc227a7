import { bucketOf } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { ScheduledStart } from "@orderloom/schema/time/schedule";
import { lastTimes } from "@orderloom/schema/time/schedule-times";
import type { Tx } from "../database/database.ts";
import { calendarOf } from "../schedules/calendars.ts";
import { timeKeyOf } from "../schedules/time-key.ts";
import type { BackfillPlan } from "./backfill-plan.ts";

/** The times of the period (ISO 8601, oldest first) that the schedule never fired at: a firing takes its key for ever. */
export async function readMissedTimes(
  tx: Tx,
  { plan, schedule }: { readonly plan: BackfillPlan; readonly schedule: ScheduledStart },
): Promise<readonly string[]> {
  const { flowId, node, from, to } = plan;
  const calendar = await calendarOf(tx, schedule.calendarId);
  const until = new Date(Date.parse(to) - 1).toISOString();
  const times = lastTimes({ schedule, calendar }, { from, until }, LIMITS.backfillTimes);
  const keyIds = times.map((at) => timeKeyOf({ flowId, node }, at).keyId);
  const { rows } = await tx.client.query<{ keyId: string }>(
    `select k.key_id as "keyId" from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
     join ${tx.env}.event_keys k on k.bucket = w.bucket and k.key_id = w.id`,
    [keyIds.map(bucketOf), keyIds],
  );
  const fired = new Set(rows.map(({ keyId }) => keyId));
  return times.filter((_, index) => !fired.has(keyIds[index] ?? ""));
}
