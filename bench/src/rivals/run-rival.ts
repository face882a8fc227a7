import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RivalReport } from "./drivers/report.ts";
import type { Rival } from "./rivals.ts";

/** How the driver's line begins; a rival may print lines of its own. */
const REPORT = '{"perSecond"';
const MAX_MINUTES = 12;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Lets an installed rival do the bare work on a database of its own on the same server; returns its rate. */
export async function runRival(
  rival: Rival,
  installed: { readonly folder: string; readonly node: string },
  databaseUrl: string,
): Promise<RivalReport> {
  const task = JSON.stringify({ databaseUrl, runs: rival.runs });
  const { stdout } = await promisify(execFile)(installed.node, ["--no-warnings", rival.driver, task], {
    cwd: installed.folder,
    timeout: MAX_MINUTES * 60_000,
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const report: RivalReport = JSON.parse(stdout.split("\n").find((line) => line.startsWith(REPORT)) ?? "null");
  return report;
}
