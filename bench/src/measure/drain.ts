import type { Figure } from "../yardstick/figure.ts";
import { inRounds, type On, plain } from "../yardstick/rounds.ts";
import { median } from "../yardstick/statistics.ts";
import { measureDrain } from "./measure-drain.ts";

/** Runs per second of one runner or several on a full queue; of one also its memory and the log it writes. */
export async function drain(
  on: On,
  { name, runners }: { readonly name: string; readonly runners: number },
): Promise<readonly Figure[]> {
  const { store, db, bench, sizes } = on;
  const { seen, figures } = await inRounds(name, on, async () => {
    const fill = () => bench.acceptOrders(sizes.runs);
    const { runsPerSecond: value, ...rest } = await measureDrain(store, db, { runs: sizes.runs, runners, fill });
    return { value, ...rest };
  });
  if (runners > 1) return figures;
  const rss = plain("rss_mb", Math.max(...seen.map(({ rssMb }) => rssMb)), "MiB");
  return [...figures, rss, plain("wal_bytes_per_run", median(seen.map(({ walBytes }) => walBytes)), "B")];
}
