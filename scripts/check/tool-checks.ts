import type { Tool } from "../lib/run-tool.ts";
import { runTool } from "../lib/run-tool.ts";
import type { Check } from "./problem.ts";

/** The checks that other tools make, the longest first so that the lanes end together. */
export function toolChecks(): Check[] {
  return [
    tool("types", "turbo", ["run", "types", "--concurrency=2", "--output-logs=errors-only", "--no-update-notifier"]),
    tool("lost promises and forgotten cases", "oxlint", [
      "--type-aware",
      "--deny-warnings",
      "--ignore-pattern=scripts/check/fixtures",
    ]),
    tool("unit tests", "vitest", ["run", "--project", "unit", ...unitReport()]),
    formatAndLint(),
    tool("types of the scripts", "tsc", ["-p", "scripts/tsconfig.json"]),
    tool("arrows", "depcruise", ["--output-type", "err-long", "packages", "apps", "scripts", "e2e", "bench"]),
    tool("dead code", "knip", []),
  ];
}

/** `npm test` sums the tests of all runners, so it asks for a report of this one too. */
function unitReport(): string[] {
  const path = process.env.ORDERLOOM_UNIT_REPORT;
  return path ? ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`] : [];
}

function tool(name: string, program: Tool, args: readonly string[]): Check {
  return { name, run: () => run(program, args) };
}

function formatAndLint(): Check {
  const args = ["check", "--error-on-warnings", "--max-diagnostics=200", "."];
  return {
    name: "format and lint",
    run: async ({ fix }) => {
      if (fix) await runTool("biome", ["check", "--write", "."]);
      return run("biome", args);
    },
  };
}

async function run(program: Tool, args: readonly string[]): Promise<string[]> {
  const { code, output } = await runTool(program, args);
  return code === 0 ? [] : [output.trim() || `${program} ended with code ${code}`];
}
