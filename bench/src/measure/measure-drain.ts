import { setTimeout as sleep } from "node:timers/promises";
import type { ProductStore } from "@orderloom/e2e/product/start-product";
import type { Db } from "@orderloom/store/database/database";
import { countedPart } from "../yardstick/counted.ts";

const POLL_MS = 50;

/** What a drain came to. WAL is per run, without the order's acceptance. */
export type Drain = { readonly runsPerSecond: number; readonly rssMb: number; readonly walBytes: number };

/**
 * Runs per second of `runners` on a full queue: the runs are there before they start, and the clock runs over the
 * counted part of them.
 */
export async function measureDrain(
  store: ProductStore,
  db: Db,
  options: { readonly runs: number; readonly runners: number; readonly fill: () => Promise<void> },
): Promise<Drain> {
  const before = await countEnded(db);
  await options.fill();
  await db.pool.query("vacuum analyze live.runs");
  const runners = await Promise.all(Array.from({ length: options.runners }, () => store.startRunner()));
  const counted = countedPart(options.runs);
  const first = await reach(db, before + counted.from);
  const last = await reach(db, before + counted.until);
  const rss = await Promise.all(runners.map((runner) => rssOf(runner.child.pid)));
  await reach(db, before + options.runs);
  await Promise.all(runners.map((runner) => runner.stop()));
  const turned = last.ended - first.ended;
  return {
    runsPerSecond: turned / ((last.at - first.at) / 1_000),
    rssMb: Math.max(...rss),
    walBytes: (last.wal - first.wal) / turned,
  };
}

type Mark = { readonly ended: number; readonly at: number; readonly wal: number };

/** Waits until so many runs have ended, of all flows or of one. */
export async function reach(db: Db, wanted: number, flowId: string | null = null): Promise<Mark> {
  for (;;) {
    const ended = await countEnded(db, flowId);
    const at = performance.now();
    if (ended >= wanted) return { ended, at, wal: await walPosition(db) };
    await sleep(POLL_MS);
  }
}

async function countEnded(db: Db, flowId: string | null = null): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `select coalesce(sum(count), 0)::int8 as count from live.flow_counts
     where node = '' and port in ('done', 'failed', 'cancelled') and ($1::uuid is null or flow_id = $1)`,
    [flowId],
  );
  return rows[0]?.count ?? 0;
}

/** Bytes of write-ahead log since the server was made. */
export async function walPosition(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ position: number }>(
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as position",
  );
  return rows[0]?.position ?? 0;
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
