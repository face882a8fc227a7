import { expect, test } from "vitest";
import { valuePaths } from "./value-paths.ts";

test("a lone variable hands a value on; all else makes one", () => {
  const templates = {
    a: "{{ outputs.x.v }}",
    b: " {{- order.orderNo -}} ",
    c: "{{ outputs.x.v | upcase }}",
    d: "7",
    e: "{{ item }}",
  };
  expect([...valuePaths(templates)]).toEqual([
    ["a", "outputs.x.v"],
    ["b", "order.orderNo"],
  ]);
  expect(valuePaths(undefined).size).toBe(0);
});
