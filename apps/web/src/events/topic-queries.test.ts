import { expect, test } from "vitest";
import { areasOf } from "./topic-queries.ts";

test("a hint touches the areas of its kind in its environment", () => {
  expect([...areasOf(["live:runs", "live:order:1", "live:order:2"], "live")]).toEqual(["runs", "letters", "orders"]);
  expect([...areasOf(["live:runs"], "sandbox")]).toEqual([]);
  expect([...areasOf(["control:people"], "sandbox")]).toEqual(["people", "account"]);
  expect([...areasOf(["live:constructor", "live"], "live")]).toEqual([]);
});
