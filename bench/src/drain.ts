import { setTimeout as sleep } from "node:timers/promises";
import type { ProductStore } from "@orderloom/e2e/product/start-product";
import type { Db } from "@orderloom/store/database";
import type { Bench } from "./prepare.ts";

const POLL_MS = 50;

/**
 * Runs per second of one runner on a full queue: the runs are there before it starts, the clock runs from a tenth of
 * them to nine tenths, so that neither the start nor the last small batches count.
 */
export async function measureDrain(
  store: ProductStore,
  db: Db,
  options: { readonly bench: Bench; readonly runs: number },
): Promise<{ readonly runsPerSecond: number; readonly rssMb: number }> {
  const before = await countEnded(db);
  await options.bench.acceptOrders(options.runs);
  await db.pool.query("vacuum analyze live.runs");
  const runner = await store.startRunner();
  const first = await reach(db, before + options.runs / 10);
  const last = await reach(db, before + (options.runs * 9) / 10);
  const rssMb = await rssOf(runner.child.pid);
  await reach(db, before + options.runs);
  await runner.stop();
  return { runsPerSecond: (last.ended - first.ended) / ((last.at - first.at) / 1_000), rssMb };
}

type Mark = { readonly ended: number; readonly at: number };

async function reach(db: Db, wanted: number): Promise<Mark> {
  for (;;) {
    const ended = await countEnded(db);
    const at = performance.now();
    if (ended >= wanted) return { ended, at };
    await sleep(POLL_MS);
  }
}

async function countEnded(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `select coalesce(sum(count), 0)::int8 as count from live.flow_counts
     where node = '' and port in ('done', 'failed', 'cancelled')`,
  );
  return rows[0]?.count ?? 0;
}

/** Resident memory of a process in MiB, from /proc; NaN on systems without it. */
export async function rssOf(pid: number): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}
