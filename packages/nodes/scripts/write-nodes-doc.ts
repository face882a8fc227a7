import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NODE_DEFINITIONS } from "../src/definitions.ts";
import { nodesDoc } from "../src/nodes-doc.ts";

/** Writes docs/nodes.md from the definitions; with `--check` only says whether it is fresh. */
const FILE = fileURLToPath(new URL("../../../docs/nodes.md", import.meta.url));
const text = nodesDoc(NODE_DEFINITIONS);

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
  process.stderr.write("docs/nodes.md is stale. Write it again: npm run nodes-doc -w @orderloom/nodes\n");
  process.exitCode = 1;
}
