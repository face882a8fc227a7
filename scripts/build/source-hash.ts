import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { sourceFiles } from "../lib/source-files.ts";

/** Files that change no build: tests, prose, and what a build itself writes. */
const IGNORED = /\.test\.tsx?$|\.md$|(^|\/)(next-env\.d\.ts|fixtures\/.*)$|\.tsbuildinfo$/;

/** A hash of the names and contents of everything a build reads below the directories, and of the lockfile. */
export function sourceHash(directories: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", "tsconfig.base.json", ...sourceFiles(directories)]) {
    if (IGNORED.test(path)) continue;
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}
