import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyProject } from "./testing/copy-project.ts";
import { writeNode } from "./write-node.ts";

const { root, nodes, remove } = copyProject();
afterAll(remove);
const list = () => readFileSync(join(nodes, "src", "definitions.ts"), "utf8");

describe("a new node", () => {
  test("is a folder and a line in the list", () => {
    const written = writeNode(root, { path: "rule/weight-limit", zh: "重量限制", en: "Weight limit" });
    expect(written).toContain("packages/nodes/src/rule/weight-limit/definition.ts");
    expect(written).toContain("packages/nodes/src/rule/weight-limit/weight-limit.test.ts");
    expect(list()).toContain('import { weightLimitDefinition } from "./rule/weight-limit/definition.ts";');
    expect(list()).toMatch(/ {2}weightLimitDefinition,\n\];/);
  });

  test("may also be a trigger, without words of its own yet", () => {
    writeNode(root, { path: "trigger/every-2-hours" });
    expect(list()).toContain("every2HoursDefinition");
  });
});

test.each([
  ["", /families/],
  ["weight-limit", /families|small letters/],
  ["rules/weight", /families/],
  ["rule/a/b", /families/],
  ["rule/WeightLimit", /small letters/],
  ["rule/-x", /small letters/],
  ["rule/../../x", /families/],
  ["rule/condition", /exists already/],
  ["order/condition", /another family/],
])("%j is refused and writes nothing", (path, sentence) => {
  const before = list();
  expect(() => writeNode(root, { path })).toThrow(sentence);
  expect(list()).toBe(before);
});
