import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ManyOptions, ManyReport } from "./simulate-many.ts";

const COMMAND = fileURLToPath(new URL("../simulate.ts", import.meta.url));

/**
 * Plays seeds as {@link simulateMany} does, shared out over processes that leave the machine to whoever else wants it.
 * Throws when one of them ends without a report.
 */
export async function simulateInWorkers(options: ManyOptions & { readonly workers: number }): Promise<ManyReport> {
  const beganMs = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "orderloom-seeds-"));
  try {
    const reports = await Promise.all(
      sharesOf(options).map((share, index) => work({ ...options, ...share, file: join(folder, `${index}.json`) })),
    );
    const { from, seeds } = options;
    return { ...reports.reduce(add), from, seeds, tookMs: Math.round(performance.now() - beganMs) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Share = { readonly from: number; readonly seeds: number };

function sharesOf({ from, seeds, workers }: Share & { readonly workers: number }): readonly Share[] {
  const bounds = Array.from({ length: workers + 1 }, (_, index) => from + Math.round((seeds * index) / workers));
  return bounds
    .slice(1)
    .map((end, index) => ({ from: bounds[index] ?? from, seeds: end - (bounds[index] ?? from) }))
    .filter((one) => one.seeds > 0);
}

async function work({ from, seeds, steps, say, file }: ManyOptions & { readonly file: string }): Promise<ManyReport> {
  const sizes = ["--from", String(from), "--seeds", String(seeds), "--json", file];
  const args = [...process.execArgv, COMMAND, ...sizes, ...(steps === undefined ? [] : ["--steps", String(steps)])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  createInterface({ input: child.stdout }).on("line", say);
  await once(child, "exit");
  const report: ManyReport = JSON.parse(await readFile(file, "utf8"));
  return report;
}

function add(one: ManyReport, other: ManyReport): ManyReport {
  return {
    ...one,
    steps: one.steps + other.steps,
    runs: one.runs + other.runs,
    turns: one.turns + other.turns,
    calls: one.calls + other.calls,
    faults: one.faults + other.faults,
    failed: [...one.failed, ...other.failed],
  };
}
