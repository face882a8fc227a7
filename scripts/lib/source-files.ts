import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";

const SKIPPED = new Set(["node_modules", ".next", ".turbo", ".git", ".orderloom", "dist", "coverage", "test-results"]);

/** Every file under the project's directories, as sorted paths with forward slashes relative to the root. */
export function sourceFiles(directories: readonly string[]): string[] {
  const found: string[] = [];
  for (const directory of directories) collect(join(ROOT, directory), found);
  return found.map((path) => relative(ROOT, path).split(sep).join("/")).sort();
}

function collect(directory: string, found: string[]): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) collect(path, found);
    else if (entry.isFile()) found.push(path);
  }
}
