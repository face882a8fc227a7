import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const LINES = 12;

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ error: z.object({ message: z.string() }).optional() })) })),
});

const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});

/**
 * What failed according to a runner's JSON report, each with the first lines of its message. A log is often kept only
 * by its end, so `npm test` repeats this there.
 */
export function readFailures(reportPath: string): string[] {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(reportPath, "utf8"));
  } catch {
    return [];
  }
  const vitest = VitestReport.safeParse(report);
  if (vitest.success) return vitest.data.testResults.flatMap(failuresOfFile);
  const browser = z.object({ suites: z.array(Suite) }).safeParse(report);
  return browser.success ? browser.data.suites.flatMap(failuresOfSuite) : [];
}

/** The parts of `npm run check` that failed, each with the end of what it said. */
export function failedChecks(reportPath: string): string[] {
  if (!existsSync(reportPath)) return [];
  const parts = z
    .array(z.object({ name: z.string(), problems: z.array(z.string()) }))
    .parse(JSON.parse(readFileSync(reportPath, "utf8")));
  return parts.map(({ name, problems }) =>
    [`✗ ${name}`, ...problems.join("\n").split("\n").slice(-LINES)].join("\n    "),
  );
}

function failuresOfFile(file: z.infer<typeof VitestReport>["testResults"][number]): string[] {
  const tests = file.assertionResults.filter(({ status }) => status === "failed");
  if (tests.length === 0) return file.status === "failed" ? [told(file.name, file.message)] : [];
  return tests.map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages?.[0] ?? ""));
}

function failuresOfSuite(suite: z.infer<typeof Suite>): string[] {
  const own = suite.specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return told(`${file} › ${title}`, errors[0] ?? "");
    });
  return [...own, ...(suite.suites ?? []).flatMap(failuresOfSuite)];
}

function told(name: string, message: string): string {
  return [`✗ ${name}`, ...message.split("\n").slice(0, LINES)].join("\n    ");
}
