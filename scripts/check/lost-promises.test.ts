import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { ROOT } from "../bootstrap/ready.mjs";

const FOLDER = join(ROOT, "scripts", "check", "fixtures");
const FIXTURE = join(FOLDER, "lost-promises.ts");

/** A durable runner must never lose a promise; this proves that the linter in use finds each kind we could lose. */
test("every forgotten await and every forgotten case is found, and nothing else", { timeout: 180_000 }, async () => {
  const lines = readFileSync(FIXTURE, "utf8").split("\n");
  const expected = lines.flatMap((line, index) => (line.endsWith("// lost") ? [index + 1] : []));
  const parserOptions = { project: join(FOLDER, "tsconfig.json") };
  const eslint = new ESLint({ cwd: ROOT, ignore: false, overrideConfig: { languageOptions: { parserOptions } } });
  const [result] = await eslint.lintFiles([FIXTURE]);
  expect(result?.messages.map((message) => message.line)).toEqual(expected);
  expect(expected).toHaveLength(10);
});
