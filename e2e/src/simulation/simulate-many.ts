import { type SeedReport, simulateSeed } from "./simulate-seed.ts";

export type ManyOptions = {
  readonly from: number;
  readonly seeds: number;
  readonly steps?: number;
  readonly say: (line: string) => void;
};

/** What many seeds came to. */
export type ManyReport = {
  readonly from: number;
  readonly seeds: number;
  readonly steps: number;
  readonly runs: number;
  readonly turns: number;
  readonly calls: number;
  readonly faults: number;
  readonly tookMs: number;
  readonly failed: readonly SeedReport[];
};

const TELL_EVERY = 5_000;

/** Plays seed after seed; of one that fails it says how to play it again. */
export function simulateMany({ from, seeds, say, ...options }: ManyOptions): ManyReport {
  const beganMs = performance.now();
  const sums = { steps: 0, runs: 0, turns: 0, calls: 0, faults: 0 };
  const failed: SeedReport[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const report = simulateSeed(seed, options);
    for (const name of ["steps", "runs", "turns", "calls", "faults"] as const) sums[name] += report[name];
    if (report.broken) {
      failed.push(report);
      const steps = options.steps === undefined ? "" : ` --steps ${options.steps}`;
      const isSame = simulateSeed(seed, options).traceHash === report.traceHash;
      say(`seed ${seed} broke ${report.broken.message}\n  npm run simulate -- --seed ${seed}${steps} --trace`);
      if (!isSame) say("  played again at once it is another story: something here depends on more than the seed");
    }
    if ((seed - from + 1) % TELL_EVERY === 0) say(`${seed - from + 1} seeds, ${failed.length} failed`);
  }
  const tookMs = Math.round(performance.now() - beganMs);
  say(
    `seeds ${from} to ${from + seeds - 1}: ${sums.steps} steps, ${sums.runs} runs, ${sums.turns} turns, ${sums.calls} calls, ${sums.faults} faults, ${failed.length} failed, ${Math.round(tookMs / 1_000)} s`,
  );
  return { from, seeds, ...sums, tookMs, failed };
}
