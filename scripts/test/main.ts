import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closingLine, readCounts } from "./counts.ts";
import { failedChecks, readFailures } from "./failures.ts";
import { stages } from "./stages.ts";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const reports = mkdtempSync(join(tmpdir(), "orderloom-reports-"));
const summary: string[] = [];
let failed = 0;

for (const stage of stages(reports).filter(({ name }) => name.includes(values.only))) {
  const started = Date.now();
  process.stdout.write(`\n== ${stage.name}\n`);
  const ok = await stage.run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(`${ok ? "✓" : "✗"} ${stage.name} (${seconds} s)`);
  process.stdout.write(`${summary.at(-1)}\n`);
  if (!ok) failed += 1;
}

const written = ["unit.json", "integration.json", "integration-oldest.json", "browser.json"]
  .map((name) => join(reports, name))
  .filter(existsSync);
const counts = written.map(readCounts);
const failures = written.flatMap(readFailures);
const checks = failedChecks(join(reports, "checks.json"));
rmSync(reports, { recursive: true, force: true });
const told = [failures.join("\n"), checks.join("\n"), summary.join("\n"), closingLine(counts)];
process.stdout.write(`\n${told.filter((part) => part !== "").join("\n\n")}\n`);
process.exitCode = failed === 0 ? 0 : 1;
