import { describe, expect, test } from "vitest";
import { bannedIn } from "./banned-source.ts";

const ENGINE = "packages/engine/src/advance.ts";

describe("banned source", () => {
  test.each([
    [ENGINE, "const at = Date.now();"],
    [ENGINE, "const at = new Date();"],
    ["packages/nodes/src/rule/condition/evaluate.ts", "Math.random() > 0.5"],
    ["apps/web/src/ui/text.tsx", "<p dangerouslySetInnerHTML={x} />"],
    ["apps/runner/src/a.ts", 'import vm from "node:vm";'],
    ["packages/nodes/src/a.ts", 'new Function("return 1")'],
    ["packages/store/src/a.ts", "await tx.query('set search_path to live')"],
  ])("%s may not hold %s", (path, text) => {
    expect(bannedIn({ path, text })).toHaveLength(1);
  });

  test.each([
    [ENGINE, "const at = new Date(input.at);"],
    [ENGINE, "// Date.now would differ at replay"],
    ["apps/runner/src/a.ts", "const at = Date.now();"],
    ["packages/nodes/src/a.ts", "registry.eval(1)"],
  ])("%s may hold %s", (path, text) => {
    expect(bannedIn({ path, text })).toEqual([]);
  });
});
