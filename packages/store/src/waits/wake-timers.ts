import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

export const WAKE_TIMERS = statement(
  "wake_timers",
  (schema) => `
    with due as materialized (
      select bucket, id from ${schema}.runs
      where status = 'waiting' and wake_at <= clock_timestamp()
      order by wake_at limit $1 for update skip locked)
    update ${schema}.runs r
    set status = 'ready', lane = 'bulk', wake_at = null, pending = r.pending || '[{"type":"timer.due"}]'::jsonb
    from due where r.bucket = due.bucket and r.id = due.id
    returning r.id`,
);

/**
 * Makes runs ready whose timer is due by the database's clock, at most `limit`; returns how many. A million timers due
 * at once leave through the bulk lane, so that new orders are not kept waiting behind them.
 */
export async function wakeDueTimers(tx: Tx, limit: number): Promise<number> {
  const rows = await execute(tx, WAKE_TIMERS, [limit]);
  if (rows.length > 0) tx.topics.add(`${tx.env}:runs`);
  return rows.length;
}
