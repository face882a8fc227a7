import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { runProgram } from "../lib/run-tool.ts";
import type { Problems } from "./problem.ts";

/** The scripts that write a document from the code; with `--check` each only says whether its document is fresh. */
const WRITERS = [
  "packages/schema/scripts/write-flow-schema.ts",
  "packages/schema/scripts/write-glossary-doc.ts",
  "packages/schema/scripts/write-limits-doc.ts",
  "packages/nodes/scripts/write-nodes-doc.ts",
  "apps/web/scripts/write-open-api.ts",
];

/** Documents that say something else than the code they are written from; `fix` writes them again. */
export async function generatedDocs({ fix }: { fix: boolean }): Promise<Problems> {
  const problems: string[] = [];
  for (const writer of WRITERS) {
    const args = ["--import", "tsx", join(ROOT, writer), ...(fix ? [] : ["--check"])];
    const { code, output } = await runProgram(process.execPath, args);
    if (code !== 0) problems.push(output.trim() || `${writer} ended with code ${code}`);
  }
  return problems;
}
