import { expect, test } from "vitest";
import { insertName } from "./insert-name.ts";

test.each([
  ["", 0, { text: "{{ order.city }}", caret: 16 }],
  ["送到 {", 4, { text: "送到 {{ order.city }}", caret: 19 }],
  ["送到 {{ 谢谢", 5, { text: "送到 {{ order.city }} 谢谢", caret: 19 }],
  ["送到｛", 3, { text: "送到{{ order.city }}", caret: 18 }],
  ["{{ order.no }}", 0, { text: "{{ order.city }}{{ order.no }}", caret: 16 }],
])("into %j at %d", (text, caret, expected) => {
  expect(insertName({ text, caret }, "order.city")).toEqual(expected);
});
