import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openApi } from "../src/server/api-v1/open-api.ts";

/** Writes docs/openapi.json from the routes of the API; with `--check` only says whether it is fresh. */
const FILE = fileURLToPath(new URL("../../../docs/openapi.json", import.meta.url));
const text = `${JSON.stringify(openApi(), null, 2)}\n`;

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
  process.stderr.write("docs/openapi.json is stale. Write it again: npm run open-api -w @orderloom/web\n");
  process.exitCode = 1;
}
