import { setTimeout as sleep } from "node:timers/promises";
import type { RunningRunner } from "@orderloom/e2e/product/start-product";
import { restingFlow } from "../world/flow.ts";
import { multiplyRuns } from "../world/multiply.ts";
import { countedPart } from "../yardstick/counted.ts";
import type { Figure } from "../yardstick/figure.ts";
import { measureInsertCommit } from "../yardstick/reference.ts";
import { nextSerial, type On, plain, REFERENCE, REFERENCE_SECONDS, say } from "../yardstick/rounds.ts";
import { quantile } from "../yardstick/statistics.ts";
import { reach, rssOf } from "./measure-drain.ts";
import { measureLatency } from "./measure-latency.ts";

/** How long the one run rests that the others are copied from: enough to see it rest. */
const REST_MS = 15_000;
/** New orders that come while the timers are worked off. */
const FRESH_PER_SECOND = 100;
const FRESH_SECONDS = 4;

/** Runs whose timers are all due at the same moment: how fast they go on, and how new orders fare meanwhile. */
export async function timersDue(on: On): Promise<readonly Figure[]> {
  const { store, db, bench, sizes } = on;
  const dueAt = new Date(Date.now() + REST_MS);
  const { flowId, acceptOrders } = await bench.addShop((shopId) => restingFlow(shopId, dueAt.toISOString()));
  await acceptOrders(1);
  const first = await store.startRunner();
  await untilResting(on);
  await first.stop();
  const asIt = { status: "waiting", lane: "wake", wake_at: dueAt.toISOString() };
  await multiplyRuns(db, sizes.timers - 1, asIt);
  await sleep(Math.max(0, dueAt.getTime() - Date.now()));
  const before = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
  const runner = await store.startRunner();
  const fresh = freshOrders(on, runner);
  const counted = countedPart(sizes.timers);
  const from = await reach(db, counted.from, flowId);
  const until = await reach(db, counted.until, flowId);
  const rss = await rssOf(runner.child.pid);
  const took = await fresh.stop();
  await reach(db, sizes.timers, flowId);
  await runner.stop();
  const after = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
  const rate = (until.ended - from.ended) / ((until.at - from.at) / 1_000);
  const name = "timers_due_per_s";
  return [
    { name, value: rate, unit: "1/s", reference: REFERENCE, ratio: rate / ((before + after) / 2) },
    plain("timers_due", sizes.timers, "runs"),
    plain("timers_rss_mb", rss, "MiB"),
    plain("fresh_p95_ms_beside_timers", quantile(took, 0.95), "ms"),
  ];
}

async function untilResting({ db }: On): Promise<void> {
  for (;;) {
    const { rowCount } = await db.pool.query("select 1 from live.runs where status = 'waiting'");
    if (rowCount !== 0) return;
    await sleep(50);
  }
}

/** Orders at a gentle pace until told to stop; resolves with how long each took, in milliseconds. */
function freshOrders(on: On, runner: RunningRunner): { readonly stop: () => Promise<readonly number[]> } {
  const state = { stopping: false };
  const all = (async () => {
    const took: number[] = [];
    while (!state.stopping) {
      const load = { bench: on.bench, ratePerSecond: FRESH_PER_SECOND, seconds: FRESH_SECONDS };
      const seen = await measureLatency(on.db, runner, { ...load, firstSerial: nextSerial(on) });
      took.push(...seen.took);
      say(`  fresh orders beside timers: p95 ${quantile(seen.took, 0.95).toFixed(0)} ms`);
    }
    return took;
  })();
  return {
    stop: () => {
      state.stopping = true;
      return all;
    },
  };
}
