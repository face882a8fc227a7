import type { RunningRunner } from "@orderloom/e2e/product/start-product";
import type { Figure } from "../yardstick/figure.ts";
import { nextSerial, type On, plain, say } from "../yardstick/rounds.ts";
import { median } from "../yardstick/statistics.ts";
import { type Latency, measureLatency } from "./measure-latency.ts";

const SECONDS = 4;
/** A process just started still compiles its code: the first second of messages waits up to half a second. */
const WARM_UP_SECONDS = 4;
/** The pace at which the way of an order is timed besides a quarter of what a drain reaches. */
const PROMISED_PACE = 2_000;

/** From when a message was meant to be sent until its run had ended, at an easy pace and at the promised one. */
export async function latency(on: On): Promise<readonly Figure[]> {
  const quarter = (on.found.get("runs_per_s")?.value ?? PROMISED_PACE) / 4;
  const runner = await on.store.startRunner();
  const warmUp = { bench: on.bench, ratePerSecond: quarter, seconds: WARM_UP_SECONDS, firstSerial: nextSerial(on) };
  await measureLatency(on.db, runner, warmUp);
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
): Promise<Pick<Latency, "p50" | "p99" | "walBytes">> {
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

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
