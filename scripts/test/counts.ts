import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests of a runner ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()).optional(),
});

/** Reads either runner's JSON report. A file that could not be loaded holds no test but counts as one failure. */
export function readCounts(reportPath: string): Counts {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(reportPath, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // the runner ended before it could report
  }
  const vitest = VitestReport.safeParse(report);
  if (vitest.success) {
    const { success, numPassedTests, numFailedTests, numPendingTests } = vitest.data;
    const failed = numFailedTests === 0 && !success ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  }
  const { stats, errors = [] } = PlaywrightReport.parse(report);
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed || (errors.length > 0 ? 1 : 0), skipped: stats.skipped };
}

/** The closing line: `N passed, N failed`, with `, N skipped` when some were. */
export function closingLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
