import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the project that a script writes: its path from the root, what belongs in it, and what writes it again. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly command: string;
}

/** Writes the file; with `--check` it only says whether the file is fresh, and makes the process fail when it is not. */
export function writeGenerated({ path, text, command }: GeneratedFile): void {
  const file = join(ROOT, path);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (written(file) !== text) {
    process.stderr.write(`${path} is stale. Write it again: ${command}\n`);
    process.exitCode = 1;
  }
}

function written(file: string): string | null {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null;
  }
}
