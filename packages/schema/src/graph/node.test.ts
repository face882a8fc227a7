import { expect, test } from "vitest";
import { NODE_FAMILIES, nodeKey, WIDGETS } from "./node.ts";

test("nodeKey tells types and versions apart", () => {
  expect(nodeKey("rule.condition", 1)).toBe("rule.condition@1");
  expect(nodeKey("rule.condition", 1)).not.toBe(nodeKey("rule.condition", 11));
});

test("families and widgets are listed once", () => {
  expect(new Set(NODE_FAMILIES).size).toBe(NODE_FAMILIES.length);
  expect(new Set(WIDGETS).size).toBe(WIDGETS.length);
});
