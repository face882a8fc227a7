import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runTool } from "../lib/run-tool.ts";
import { copyProject } from "./testing/copy-project.ts";
import { writeNode } from "./write-node.ts";

const { root, nodes, remove } = copyProject();
afterAll(remove);

test("a new node compiles, is formatted, and passes its own tests and those of the catalogue", {
  timeout: 120_000,
}, async () => {
  writeNode(root, { path: "rule/weight-limit", zh: "重量限制", en: "Weight limit" });
  writeNode(root, { path: "trigger/every-2-hours" });
  const project = join(nodes, "tsconfig.json");
  expect(await runTool("tsc", ["-p", project])).toEqual({ code: 0, output: "" });
  const folders = ["rule/weight-limit", "trigger/every-2-hours", "definitions.ts"].map((path) =>
    join(nodes, "src", path),
  );
  const format = await runTool("biome", ["check", "--vcs-enabled=false", "--error-on-warnings", ...folders], {
    cwd: root,
  });
  expect(format.output).not.toMatch(/Found \d+ (error|warning)/);
  expect(format.code).toBe(0);
  const tests = ["weight-limit", "every-2-hours", "catalogue"].map((name) => `${name}.test.ts`);
  const run = await runTool("vitest", ["run", "--root", nodes, ...tests], { cwd: nodes });
  expect(run.output).toMatch(/Test Files .*3 passed/);
  expect(run.code).toBe(0);
});
