import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ROOT } from "../bootstrap/ready.mjs";

/** Which sources each output was last built from. */
const BuildStamp = z.record(z.string(), z.string());

const FILE = join(ROOT, ".orderloom", "build.json");

/** The hash of the sources that the target was built from; null when it was never built here. */
export function builtFrom(target: string): string | null {
  return read()[target] ?? null;
}

/** Notes what the target has just been built from; null forgets it while a build is under way. */
export function noteBuilt(target: string, hash: string | null): void {
  const { [target]: _previous, ...others } = read();
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(hash === null ? others : { ...others, [target]: hash }, null, 2)}\n`);
}

function read(): z.infer<typeof BuildStamp> {
  try {
    return BuildStamp.parse(JSON.parse(readFileSync(FILE, "utf8")));
  } catch {
    return {};
  }
}
