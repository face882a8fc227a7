import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { glossaryDoc } from "../src/glossary-doc.ts";

/** Writes docs/glossary.md from the glossary; with `--check` only says whether it is fresh. */
const FILE = fileURLToPath(new URL("../../../docs/glossary.md", import.meta.url));
const text = glossaryDoc();

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
  process.stderr.write("docs/glossary.md is stale. Write it again: npm run glossary-doc -w @orderloom/schema\n");
  process.exitCode = 1;
}
