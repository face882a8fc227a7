import type { RunningRunner } from "@orderloom/e2e/product/start-product";
import { measureDrain } from "./drain.ts";
import type { Figure } from "./figure.ts";
import { type Latency, measureLatency } from "./latency.ts";
import { multiplyEnded, multiplyRuns } from "./multiply.ts";
import { inRounds, type On, plain, say } from "./rounds.ts";
import { runLoad } from "./run-load.ts";
import { median } from "./statistics.ts";

const SECONDS = 4;
/** Enough requests under way to fill the groups that share a commit; a lone client measures the round trip instead. */
const CLIENTS = 256;
const BULK = 100;
const SERIALS = 1_000_000;
const READY = { status: "ready", lane: "fresh", wake_at: null } as const;
const ASLEEP = { status: "waiting", lane: "wake", wake_at: "2099-01-01T00:00:00Z" } as const;

type Measure = (on: On) => Promise<readonly Figure[]>;

/** All measurements by name, in the order they are made: the ones that fill the tables come last. */
export const MEASUREMENTS: readonly (readonly [string, Measure])[] = [
  ["drain", (on) => drain(on, { name: "runs_per_s", runners: 1 })],
  ["drain-two", (on) => drain(on, { name: "runs_per_s_two_runners", runners: 2 })],
  ["ingest-single", (on) => ingest(on, { name: "ingest_single_per_s", bulk: false })],
  ["ingest-bulk", (on) => ingest(on, { name: "ingest_bulk_per_s", bulk: true })],
  ["latency", latency],
  ["rest", withRest],
  ["claims", doubleClaims],
];

async function drain(on: On, { name, runners }: { name: string; runners: number }): Promise<readonly Figure[]> {
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

async function ingest(on: On, { name, bulk }: { name: string; bulk: boolean }): Promise<readonly Figure[]> {
  const { store, db, bench } = on;
  const { figures } = await inRounds(name, on, async () => {
    const runner = await store.startRunner({ RUNNER_WORK: "off" });
    const report = await runLoad({
      type: "closed",
      url: runner.url,
      target: bulk ? "/v1/orders" : `/v1/hooks/${bench.connectionId}`,
      clients: bulk ? 8 : CLIENTS,
      seconds: SECONDS,
      firstSerial: nextSerial(on),
      bulk: bulk ? { token: bench.token, shopId: bench.shopId, size: BULK } : null,
    });
    await runner.stop();
    // What was taken in is not this figure's business; the next round begins with an empty queue.
    await db.pool.query("truncate live.runs");
    if (report.refused > 0) say(`  ${report.refused} messages were refused`);
    return { value: report.perSecond };
  });
  return figures;
}

/** The pace at which the way of an order is timed besides a quarter of what a drain reaches. */
const PROMISED_PACE = 2_000;

async function latency(on: On): Promise<readonly Figure[]> {
  const quarter = (on.found.get("runs_per_s") ?? PROMISED_PACE) / 4;
  const runner = await on.store.startRunner();
  const easy = await latencyAt(on, { runner, ratePerSecond: quarter });
  const promised = await latencyAt(on, { runner, ratePerSecond: PROMISED_PACE });
  await runner.stop();
  return [
    plain("latency_rate_per_s", quarter, "1/s"),
    plain("p50_ms", easy.p50, "ms"),
    plain("p99_ms", easy.p99, "ms"),
    plain("wal_bytes_per_order", easy.walBytes, "B"),
    plain(`p50_ms_at_${PROMISED_PACE}`, promised.p50, "ms"),
    plain(`p99_ms_at_${PROMISED_PACE}`, promised.p99, "ms"),
  ];
}

async function latencyAt(
  on: On,
  { runner, ratePerSecond }: { readonly runner: RunningRunner; readonly ratePerSecond: number },
): Promise<Omit<Latency, "refused">> {
  const seen: Latency[] = [];
  for (let round = 1; round <= on.sizes.rounds; round += 1) {
    const load = { bench: on.bench, ratePerSecond, seconds: SECONDS, firstSerial: nextSerial(on) };
    const one = await measureLatency(on.db, runner, load);
    const pace = `${Math.round(ratePerSecond)}/s`;
    say(`latency ${round}/${on.sizes.rounds} at ${pace}: p50 ${ms(one.p50)}, p99 ${ms(one.p99)}`);
    seen.push(one);
  }
  return {
    p50: median(seen.map(({ p50 }) => p50)),
    p99: median(seen.map(({ p99 }) => p99)),
    walBytes: median(seen.map(({ walBytes }) => walBytes)),
  };
}

/** The same drain before and after a million sleeping and a million ended runs were put beside it. */
async function withRest(on: On): Promise<readonly Figure[]> {
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

/** Four runners on one queue: how many runs had an effect more than once, or none. */
async function doubleClaims(on: On): Promise<readonly Figure[]> {
  const { store, db, bench, sizes } = on;
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

function nextSerial({ serial }: On): number {
  const first = serial.next;
  serial.next += SERIALS;
  return first;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
