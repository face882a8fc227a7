import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closingLine, readCounts } from "./counts.ts";
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

const counts = ["unit.json", "integration.json", "integration-oldest.json", "browser.json"]
  .map((name) => join(reports, name))
  .filter(existsSync)
  .map(readCounts);
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${summary.join("\n")}\n\n${closingLine(counts)}\n`);
process.exitCode = failed === 0 ? 0 : 1;
