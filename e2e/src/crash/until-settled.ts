import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@orderloom/store/database/database";

/** So long may nothing come to an end; how long all of it takes is the machine's affair. */
const SETTLE_MS = 120_000;

/** Waits until no run is open but those a person has to look at; throws when no further one ends: something was forgotten. */
export async function untilSettled(db: Db): Promise<void> {
  let until = performance.now() + SETTLE_MS;
  for (let least = Number.POSITIVE_INFINITY; ; ) {
    const { rows } = await db.pool.query<{ open: number }>(
      `select count(*) as open from live.runs r
       where not exists (select 1 from live.calls c where c.run_id = r.id and c.status = 'unknown')`,
    );
    const open = rows[0]?.open ?? 0;
    if (open === 0) return;
    if (open < least) {
      least = open;
      until = performance.now() + SETTLE_MS;
    }
    if (performance.now() > until)
      throw new Error(`${open} runs are still open, and none ended for ${SETTLE_MS / 1_000} s`);
    await sleep(200);
  }
}
