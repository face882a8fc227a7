import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { inLanes } from "../lib/in-lanes.ts";
import { houseChecks } from "./house-checks.ts";
import type { Check } from "./problem.ts";
import { toolChecks } from "./tool-checks.ts";

/** Two at a time: the checks are bound by the processor and small machines have two cores. */
const LANES = 2;

const { values } = parseArgs({
  options: { fix: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const checks = [...toolChecks(), ...houseChecks()].filter((check) => check.name.includes(values.only));
const results = await inLanes(
  LANES,
  checks.map((check) => () => report(check)),
);
const failed = results.filter(({ problems }) => problems.length > 0);
const names = failed.map(({ name }) => name).join(", ");
process.stdout.write(failed.length === 0 ? "check: all is well\n" : `check: failed: ${names}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
const reportPath = process.env.ORDERLOOM_CHECK_REPORT;
if (reportPath) writeFileSync(reportPath, JSON.stringify(failed));

async function report(check: Check): Promise<{ name: string; problems: string[] }> {
  const started = performance.now();
  const problems = await check.run({ fix: values.fix });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${problems.length === 0 ? "✓" : "✗"} ${check.name} (${seconds} s)\n`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  return { name: check.name, problems };
}
