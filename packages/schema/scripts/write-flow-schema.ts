import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { flowJsonSchema } from "../src/flow-json-schema.ts";

/** Writes docs/flow.schema.json from the zod schema of a graph; with `--check` only says whether it is fresh. */
const FILE = fileURLToPath(new URL("../../../docs/flow.schema.json", import.meta.url));
const text = `${JSON.stringify(flowJsonSchema(), null, 2)}\n`;

function written(): string | null {
  try {
    return readFileSync(FILE, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}

if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (written() !== text) {
  process.stderr.write("docs/flow.schema.json is stale. Write it again: npm run flow-schema -w @orderloom/schema\n");
  process.exitCode = 1;
}
