import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { limitsDoc } from "../src/limits-doc.ts";

/** Writes docs/limits.md from the declared limits; with `--check` only says whether it is fresh. */
const FILE = fileURLToPath(new URL("../../../docs/limits.md", import.meta.url));
const text = limitsDoc();

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
  process.stderr.write("docs/limits.md is stale. Write it again: npm run limits-doc -w @orderloom/schema\n");
  process.exitCode = 1;
}
