import { multiplyEnded, multiplyRuns } from "../world/multiply.ts";
import type { Figure } from "../yardstick/figure.ts";
import { type On, plain, say } from "../yardstick/rounds.ts";
import { median } from "../yardstick/statistics.ts";
import { measureDrain } from "./measure-drain.ts";

const ASLEEP = { status: "waiting", lane: "wake", wake_at: "2099-01-01T00:00:00Z" } as const;

/** The same drain before and after a million sleeping and a million ended runs were put beside it. */
export async function withRest(on: On): Promise<readonly Figure[]> {
  const { store, db, bench, sizes } = on;
  const once = async () => {
    const fill = () => bench.acceptOrders(sizes.runs);
    return (await measureDrain(store, db, { runs: sizes.runs, runners: 1, fill })).runsPerSecond;
  };
  const rounds = async (): Promise<number> => {
    const seen: number[] = [];
    for (let round = 1; round <= sizes.rounds; round += 1) seen.push(await once());
    return median(seen);
  };
  const bare = await rounds();
  await bench.acceptOrders(1);
  await multiplyRuns(db, sizes.rest, ASLEEP);
  await multiplyEnded(db, sizes.rest);
  const value = await rounds();
  say(`beside ${sizes.rest} sleeping and as many ended runs: ${Math.round(value)}/s, without ${Math.round(bare)}/s`);
  await db.pool.query("truncate live.runs");
  const name = "runs_per_s_beside_rest";
  return [
    { name, value, unit: "1/s", reference: "runs_per_s_alone", ratio: value / bare },
    plain("runs_per_s_alone", bare, "1/s"),
  ];
}
