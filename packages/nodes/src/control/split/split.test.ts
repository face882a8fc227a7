import { LIMITS } from "@orderloom/schema/limits";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { splitDefinition } from "./definition.ts";
import { SplitParams } from "./params.ts";

const named = (count: number) => ({ branches: Array.from({ length: count }, (_, index) => `${index + 1}`) });

test("leaves by every branch, each with its name", () => {
  const params = named(3);
  expect(splitDefinition.outputs(params).map(({ id, label }) => `${id} ${label.zh}`)).toEqual([
    "b1 分支 1",
    "b2 分支 2",
    "b3 分支 3",
  ]);
  expect(splitDefinition.evaluate(contextWith(params))).toEqual({
    type: "split",
    ports: ["b1", "b2", "b3"],
    output: params,
  });
});

test.each([
  [1, false],
  [2, true],
  [LIMITS.splitBranches, true],
  [LIMITS.splitBranches + 1, false],
])("%i branches are allowed: %s", (count, allowed) => {
  expect(SplitParams.safeParse(named(count)).success).toBe(allowed);
});
