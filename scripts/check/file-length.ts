import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { sourceFiles } from "../lib/source-files.ts";
import type { Problems } from "./problem.ts";

const MOST_LINES = 300;

/** Lists of words grow with the product and tests with its promises; neither gets clearer by being cut. */
const EXEMPT = /(^|\/)(messages|migrations|fixtures|generated)\/|\.test\.tsx?$|\.gen\.ts$|labels\.ts$/;

/** A file longer than 300 lines holds two ideas. */
export function tooLongFiles(): Problems {
  return sourceFiles(["packages", "apps", "scripts", "e2e", "bench"])
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !EXEMPT.test(path))
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${MOST_LINES} at most: split it by idea`);
}
