import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failedChecks, readFailures } from "./failures.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "orderloom-failures-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function report(value: unknown): string {
  const path = join(directory, "report.json");
  writeFileSync(path, JSON.stringify(value));
  return path;
}

test("names the failed tests of a unit report, and files that could not be loaded", () => {
  const passed = { status: "passed", fullName: "is fine", failureMessages: [] };
  const failed = { status: "failed", fullName: "adds up", failureMessages: ["expected 1\nto be 2"] };
  const path = report({
    testResults: [
      { name: "a.test.ts", status: "failed", message: "", assertionResults: [passed, failed] },
      { name: "b.test.ts", status: "failed", message: "no such module", assertionResults: [] },
      { name: "c.test.ts", status: "passed", message: "", assertionResults: [passed] },
    ],
  });
  expect(readFailures(path)).toEqual([
    "✗ a.test.ts › adds up\n    expected 1\n    to be 2",
    "✗ b.test.ts\n    no such module",
  ]);
});

test("names the failed tests of a browser report, however deep", () => {
  const bad = { title: "opens", file: "x.spec.ts", ok: false, tests: [{ results: [{ error: { message: "gone" } }] }] };
  const good = { title: "closes", file: "x.spec.ts", ok: true, tests: [{ results: [{}] }] };
  const path = report({ suites: [{ specs: [good], suites: [{ specs: [bad, good] }] }] });
  expect(readFailures(path)).toEqual(["✗ x.spec.ts › opens\n    gone"]);
});

test("a report that was never written names nothing", () => {
  expect(readFailures(join(directory, "none.json"))).toEqual([]);
});

test("names the parts of the check that failed, with the end of what each said", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join("\n");
  const [told] = failedChecks(report([{ name: "arrows", problems: [lines] }]));
  expect(told).toMatch(/^✗ arrows\n {4}line 19\n[\s\S]*line 30$/);
  expect(failedChecks(join(directory, "none.json"))).toEqual([]);
});
