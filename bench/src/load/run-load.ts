import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LoadReport, LoadTask } from "./load.ts";

const LOAD = fileURLToPath(new URL("./load.ts", import.meta.url));
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** Runs the load generator as its own process and returns what it saw. */
export async function runLoad(task: LoadTask): Promise<LoadReport> {
  const args = ["--import", "tsx", LOAD, JSON.stringify(task)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MAX_OUTPUT_BYTES });
  const report: LoadReport = JSON.parse(stdout);
  return report;
}
