import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isSafe } from "./crash/verdict.ts";
import { simulateInWorkers } from "./simulation/simulate-in-workers.ts";
import { drawSoak } from "./soak/draw-soak.ts";
import { runSoak } from "./soak/run-soak.ts";

const { values } = parseArgs({
  options: {
    /** Real faults under load, great and small. */
    faults: { type: "string", default: "10000" },
    /** Seeds of the simulation, played before the load by processes of low priority; 0 leaves them out. */
    seeds: { type: "string", default: "100000" },
    /** Of load; 0 leaves it out. */
    minutes: { type: "string", default: "30" },
    /** Orders a second. */
    rate: { type: "string", default: "10" },
    /** The same seed does the same faults in the same order. */
    seed: { type: "string", default: "1" },
    json: { type: "string" },
    /** Where the picture of latency and sizes goes, as SVG. */
    picture: { type: "string" },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const simulation =
  Number(values.seeds) > 0
    ? await simulateInWorkers({ from: 1, seeds: Number(values.seeds), workers: availableParallelism(), say })
    : null;
const soak = Number(values.minutes) > 0 ? await load() : null;
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ seed: Number(values.seed), ...soak, simulation }, null, 2)}\n`);
}
const isWell = soak === null || (soak.lost === 0 && isSafe(soak) && brokenIn(soak) === 0);
process.exitCode = isWell && (simulation?.failed.length ?? 0) === 0 ? 0 : 1;

async function load() {
  const report = await runSoak({
    faults: Number(values.faults),
    minutes: Number(values.minutes),
    ordersPerSecond: Number(values.rate),
    seed: Number(values.seed),
    say,
  });
  const { injected, orders, refunds, payouts, lost, doubled, gaps, overRefunded, toCheck, skipped, recovery_ms } =
    report;
  say(
    `${injected} faults, ${orders} orders, ${refunds} refunds asked, ${payouts} paid: ${lost} lost, ${doubled} doubled, ${gaps} with a gap, ${overRefunded} over-refunded, ${toCheck} to check, ${skipped} kinds skipped, back after ${recovery_ms} ms at most`,
  );
  for (const [name, count] of Object.entries(report.small)) say(`  ${name.padEnd(24)}${String(count).padStart(7)}`);
  for (const [name, kind] of Object.entries(report.great)) {
    say(`  ${name.padEnd(24)}${String(kind.injected).padStart(7)}  back after ${kind.recoveryMs} ms`);
  }
  if (values.picture !== undefined) {
    const title = `${orders} orders, ${injected} faults, seed ${values.seed}`;
    await writeFile(values.picture, drawSoak({ ...report, title }));
  }
  return report;
}

function brokenIn({ great }: Awaited<ReturnType<typeof runSoak>>): number {
  return Object.values(great).reduce((sum, { unsafe, exits }) => sum + unsafe + exits, 0);
}
