import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { BuildFailed } from "../build/build-failed.ts";
import { ensureBuilt } from "../build/ensure-built.ts";
import { runProgram, runTool } from "../lib/run-tool.ts";
import { browserForTests, noBrowserSentence } from "./browser.ts";

/** One part of `npm test`; every part runs even when an earlier one failed, so that one run tells all. */
export interface Stage {
  name: string;
  run: () => Promise<boolean>;
}

/** All parts in order; test runners leave their counts as JSON in `reports`. */
export function stages(reports: string): Stage[] {
  return [
    { name: "check", run: () => check(reports) },
    { name: "build", run: build },
    { name: "integration tests", run: () => integration(reports) }, // the crash tests kill what was built
    { name: "browser tests", run: () => browser(reports) },
  ];
}

async function check(reports: string): Promise<boolean> {
  const env = { ORDERLOOM_UNIT_REPORT: join(reports, "unit.json") };
  const { code } = await runProgram(process.execPath, [join(ROOT, "scripts", "check.mjs")], { show: true, env });
  return code === 0;
}

async function integration(reports: string): Promise<boolean> {
  const report = join(reports, "integration.json");
  const args = [
    "run",
    "--project",
    "integration",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { code } = await runTool("vitest", args, { show: true });
  return code === 0;
}

async function build(): Promise<boolean> {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    process.stdout.write(`${error instanceof BuildFailed ? error.message : String(error)}\n`);
    return false;
  }
}

async function browser(reports: string): Promise<boolean> {
  const path = await browserForTests();
  if (!path) {
    process.stdout.write(`${noBrowserSentence()}\n`);
    return false;
  }
  const env = { CHROME_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "browser.json") };
  const { code } = await runTool("playwright", ["test", "--reporter=list,json"], {
    cwd: join(ROOT, "e2e"),
    env,
    show: true,
  });
  return code === 0;
}
