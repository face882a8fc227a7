import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { BuildFailed } from "../build/build-failed.ts";
import { ensureBuilt } from "../build/ensure-built.ts";
import { runProgram, runTool } from "../lib/run-tool.ts";
import { browserForTests, noBrowserSentence } from "./browser.ts";
import { findInstalledPostgres, startInstalledPostgres } from "./installed-postgres.ts";

/** The oldest PostgreSQL that the product's SQL is written for. */
const OLDEST_MAJOR = 15;

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
    { name: `store tests on PostgreSQL ${OLDEST_MAJOR}`, run: () => storeOnOldest(reports) },
    { name: "browser tests", run: () => browser(reports) },
  ];
}

async function check(reports: string): Promise<boolean> {
  const env = {
    ORDERLOOM_UNIT_REPORT: join(reports, "unit.json"),
    ORDERLOOM_CHECK_REPORT: join(reports, "checks.json"),
  };
  const { code } = await runProgram(process.execPath, [join(ROOT, "scripts", "check.mjs")], { show: true, env });
  return code === 0;
}

async function integration(reports: string): Promise<boolean> {
  const { code } = await runTool("vitest", integrationArgs(join(reports, "integration.json")), { show: true });
  return code === 0;
}

function integrationArgs(report: string): string[] {
  return ["run", "--project", "integration", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
}

/** The same tests of every statement on the oldest server, where it is installed; starting servers is not its part. */
async function storeOnOldest(reports: string): Promise<boolean> {
  const binaries = findInstalledPostgres(OLDEST_MAJOR);
  if (binaries === null) {
    process.stdout.write(`skipped: PostgreSQL ${OLDEST_MAJOR} is not installed\n`);
    return true;
  }
  const server = await startInstalledPostgres(binaries);
  try {
    const only = ["packages/store/src", "--exclude", "packages/store/src/server/**"];
    const args = [...integrationArgs(join(reports, "integration-oldest.json")), ...only];
    const { code } = await runTool("vitest", args, { show: true, env: { ORDERLOOM_TEST_DATABASE_URL: server.url } });
    return code === 0;
  } finally {
    await server.stop();
  }
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
