import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closingLine, readCounts } from "./counts.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "orderloom-counts-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function report(value: unknown): string {
  const path = join(directory, "report.json");
  writeFileSync(path, JSON.stringify(value));
  return path;
}

test.each([
  [
    { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 2 },
    { passed: 7, failed: 0, skipped: 2 },
  ],
  [
    { success: false, numPassedTests: 7, numFailedTests: 3, numPendingTests: 0 },
    { passed: 7, failed: 3, skipped: 0 },
  ],
  [
    { success: false, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 },
    { passed: 7, failed: 1, skipped: 0 },
  ],
  [
    { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] },
    { passed: 4, failed: 2, skipped: 1 },
  ],
  [
    { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] },
    { passed: 0, failed: 1, skipped: 0 },
  ],
])("reads %j", (value, counts) => {
  expect(readCounts(report(value))).toEqual(counts);
});

test("a report that was never written counts as a failure", () => {
  expect(readCounts(join(directory, "none.json"))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("the closing line sums all runners", () => {
  expect(closingLine([{ passed: 1, failed: 0, skipped: 0 }])).toBe("1 passed, 0 failed");
  expect(
    closingLine([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 4, failed: 0, skipped: 0 },
    ]),
  ).toBe("5 passed, 2 failed, 3 skipped");
});
