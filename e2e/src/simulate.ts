import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { simulateInWorkers } from "./simulation/simulate-in-workers.ts";
import { simulateMany } from "./simulation/simulate-many.ts";
import { simulateSeed } from "./simulation/simulate-seed.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    seeds: { type: "string", default: "2000" },
    from: { type: "string", default: "1" },
    /** Plays this one alone. */
    seed: { type: "string" },
    /** Prints each step of it. */
    trace: { type: "boolean", default: false },
    steps: { type: "string" },
    /** Processes that share the seeds out. */
    workers: { type: "string", default: "1" },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const steps = values.steps === undefined ? {} : { steps: Number(values.steps) };

if (values.seed === undefined) {
  const options = { from: Number(values.from), seeds: Number(values.seeds), say, ...steps };
  const workers = Number(values.workers);
  const report = workers > 1 ? await simulateInWorkers({ ...options, workers }) : simulateMany(options);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.failed.length === 0 ? 0 : 1;
} else {
  const report = simulateSeed(Number(values.seed), { ...steps, ...(values.trace && { trace: say }) });
  say(JSON.stringify(report, null, 2));
  process.exitCode = report.broken ? 1 : 0;
}
