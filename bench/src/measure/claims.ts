import { multiplyRuns } from "../world/multiply.ts";
import type { Figure } from "../yardstick/figure.ts";
import { type On, plain } from "../yardstick/rounds.ts";
import { measureDrain } from "./measure-drain.ts";

const READY = { status: "ready", lane: "fresh", wake_at: null } as const;

/** Four runners on one queue: how many runs had an effect more than once, or none. */
export async function doubleClaims({ store, db, bench, sizes }: On): Promise<readonly Figure[]> {
  await db.pool.query("truncate live.notices, live.runs");
  await bench.acceptOrders(1);
  const fill = () => multiplyRuns(db, sizes.claims - 1, READY);
  const { runsPerSecond } = await measureDrain(store, db, { runs: sizes.claims, runners: 4, fill });
  const { rows } = await db.pool.query<{ runs: number; lines: number }>(
    "select count(distinct run_id)::float8 as runs, count(*)::float8 as lines from live.notices",
  );
  const { runs = 0, lines = 0 } = rows[0] ?? {};
  return [
    plain("claims_by_four_runners", sizes.claims, "runs"),
    plain("claimed_twice", lines - runs, "runs"),
    plain("never_claimed", sizes.claims - runs, "runs"),
    plain("runs_per_s_four_runners", runsPerSecond, "1/s"),
  ];
}
