import { expect, test } from "vitest";
import { drillFaults } from "./drill-faults.ts";

const MINUTES = 60_000;

/** The kinds that are over in a moment; `npm run drill` does the rest too. */
const QUICK = [
  "runner-killed",
  "runners-killed",
  "runner-frozen",
  "server-restarted",
  "server-stopped-at-once",
  "server-killed",
  "sessions-ended",
  "disk-full",
  "runs-locked",
  "cut-before-commit",
  "cut-after-commit",
  "cut-in-answer",
  "slow-database",
  "clock-jumps",
  "run-kills-runner",
] as const;

const SMALL = 20;
/** Other tests use the same cores. */
const SIZE = { count: QUICK.length, small: SMALL, seed: 1, longestMs: 1_000, ordersPerSecond: 3 };

test("real faults under load lose nothing, do nothing twice and end no runner", { timeout: 8 * MINUTES }, async () => {
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    process.stdout.write(`${line}\n`);
  };
  const { report, passed } = await drillFaults({ ...SIZE, only: QUICK, say });
  expect(passed, lines.join("\n")).toBe(true);
  expect(report.toCheck).toBe(0);
  expect(report.injected + report.skipped).toBe(QUICK.length + SMALL);
  expect(report.injected).toBeGreaterThanOrEqual(QUICK.length + SMALL - 1);
  expect(report.payouts).toBeGreaterThan(0);
});
