import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "../bootstrap/ready.mjs";
import { runTool } from "../lib/run-tool.ts";

const FIXTURE = join(ROOT, "scripts", "check", "fixtures", "lost-promises.ts");
const Report = z.object({
  diagnostics: z.array(z.object({ labels: z.array(z.object({ span: z.object({ line: z.number() }) })) })),
});

/** A durable runner must never lose a promise; this proves that the linter in use finds each kind we could lose. */
test("every forgotten await and every forgotten case is found, and nothing else", { timeout: 180_000 }, async () => {
  const lines = readFileSync(FIXTURE, "utf8").split("\n");
  const expected = lines.flatMap((line, index) => (line.endsWith("// lost") ? [index + 1] : []));
  const { output } = await runTool("oxlint", ["--type-aware", "--no-ignore", "--format=json", FIXTURE]);
  const found = Report.parse(JSON.parse(output)).diagnostics.map(({ labels }) => labels[0]?.span.line ?? 0);
  expect(found.toSorted((a, b) => a - b)).toEqual(expected);
  expect(expected).toHaveLength(10);
});
