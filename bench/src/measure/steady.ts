import type { RunningRunner } from "@orderloom/e2e/product/start-product";
import type { Figure } from "../yardstick/figure.ts";
import { measureInsertCommit } from "../yardstick/reference.ts";
import { nextSerial, type On, plain, REFERENCE, REFERENCE_SECONDS, say } from "../yardstick/rounds.ts";
import { productCpuSeconds } from "./cpu-time.ts";
import { type Latency, measureLatency } from "./measure-latency.ts";

/** The pace that is asked for; where it is too fast, the fastest that is kept up is looked for below it. */
const ASKED_PACE = 5_000;
const EASY_PACE = ASKED_PACE / 8;
const PROBE_SECONDS = 5;
const HALVINGS = 3;
/** Who keeps up has no more under way at the end than came in this time. */
const KEPT_UP_MS = 250;

/** Orders at a steady pace for a minute: what is left over at its end, and how long each took. */
export async function steady(on: On): Promise<readonly Figure[]> {
  const { store, db, sizes } = on;
  const runner = await store.startRunner();
  const before = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
  const pace = await fastestPace(on, runner);
  const cpuBefore = await productCpuSeconds(db, runner.child.pid);
  const seen = await at(on, { runner, pace, seconds: sizes.seconds });
  const cpu = (await productCpuSeconds(db, runner.child.pid)) - cpuBefore;
  const after = await measureInsertCommit(store.databaseUrl, REFERENCE_SECONDS);
  await runner.stop();
  return [
    { name: "steady_pace_per_s", value: pace, unit: "1/s", reference: REFERENCE, ratio: pace / ((before + after) / 2) },
    plain("steady_seconds", sizes.seconds, "s"),
    plain("steady_backlog_at_end", seen.backlog, "orders"),
    plain("steady_p50_ms", seen.p50, "ms"),
    plain("steady_p99_ms", seen.p99, "ms"),
    plain("steady_cores", cpu / sizes.seconds, "processors"),
  ];
}

/** Doubles the pace from an easy one until it is not kept up or is what was asked, then halves the gap. */
async function fastestPace(on: On, runner: RunningRunner): Promise<number> {
  // The first seconds of a process are slower than all after it.
  await at(on, { runner, pace: EASY_PACE, seconds: PROBE_SECONDS });
  let kept = 0;
  let next = EASY_PACE;
  while (await keepsUp(on, { runner, pace: next })) {
    kept = next;
    if (kept >= ASKED_PACE) return ASKED_PACE;
    next = Math.min(ASKED_PACE, next * 2);
  }
  let failed = next;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const pace = (kept + failed) / 2;
    if (await keepsUp(on, { runner, pace })) kept = pace;
    else failed = pace;
  }
  return kept;
}

async function keepsUp(on: On, { runner, pace }: { runner: RunningRunner; pace: number }): Promise<boolean> {
  const { backlog } = await at(on, { runner, pace, seconds: PROBE_SECONDS });
  return backlog <= (pace * KEPT_UP_MS) / 1_000;
}

async function at(
  on: On,
  { runner, pace, seconds }: { readonly runner: RunningRunner; readonly pace: number; readonly seconds: number },
): Promise<Latency> {
  const load = { bench: on.bench, ratePerSecond: pace, seconds, firstSerial: nextSerial(on) };
  const seen = await measureLatency(on.db, runner, load);
  const took = `p50 ${seen.p50.toFixed(0)} ms, p99 ${seen.p99.toFixed(0)} ms`;
  say(`steady ${Math.round(pace)}/s for ${seconds} s: ${seen.backlog} left over, ${took}`);
  return seen;
}
