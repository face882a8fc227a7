import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../bootstrap/ready.mjs";
import { sourceFiles } from "../lib/source-files.ts";
import type { Problems } from "./problem.ts";

interface Ban {
  pattern: RegExp;
  where: RegExp;
  why: string;
}

const PRODUCT = /^(packages|apps)\//;
/** The rooms whose answers must be the same every time they are replayed. */
const PURE = /^packages\/(engine|schema)\/src\/|^packages\/nodes\/src\/.*\/(definition|evaluate|simulate)\.ts$/;

const BANS: readonly Ban[] = [
  { pattern: /\bnew Function\b|(?<![.\w])eval\(/, where: PRODUCT, why: "runs text as code" },
  { pattern: /["']node:vm["']|["']vm["']/, where: PRODUCT, why: "is no sandbox" },
  { pattern: /dangerouslySetInnerHTML/, where: PRODUCT, why: "puts markup on the page unescaped" },
  { pattern: /\bDate\.now\b|\bnew Date\(\s*\)/, where: PURE, why: "reads a clock: `at` is an argument" },
  { pattern: /\bMath\.random\b/, where: PURE, why: "is random: jitter is a hash of run, step and attempt" },
  { pattern: /\bsearch_path\b/, where: /^(packages\/store|apps)\//, why: "hides the environment: names are qualified" },
  {
    pattern: /\bTODO\b|\bFIXME\b/,
    where: /^(packages|apps|scripts|e2e|bench)\//,
    why: "is a promise without a number",
  },
  { pattern: /@ts-(ignore|expect-error|nocheck)/, where: PRODUCT, why: "silences the compiler" },
];

/** Product code that uses what must not be used; comments do not count. */
export function bannedSource(): Problems {
  return sourceFiles(["packages", "apps", "scripts", "e2e", "bench"])
    .filter(
      (path) =>
        /\.(ts|tsx|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path) && path !== "scripts/check/banned-source.ts",
    )
    .flatMap((path) => {
      const bans = BANS.filter((ban) => ban.where.test(path));
      return bans.length === 0 ? [] : bannedIn({ path, text: readFileSync(join(ROOT, path), "utf8"), bans });
    });
}

/** The findings in one file's text, a sentence each. */
export function bannedIn(source: { path: string; text: string; bans?: readonly Ban[] }): Problems {
  const bans = source.bans ?? BANS.filter((ban) => ban.where.test(source.path));
  return source.text.split("\n").flatMap((line, index) => {
    const code = /^\s*(\/\/|\*|\/\*)/.test(line) ? "" : line;
    return bans
      .filter((ban) => ban.pattern.test(code))
      .map((ban) => `${source.path}:${index + 1} ${ban.pattern.exec(code)?.[0]} ${ban.why}`);
  });
}
