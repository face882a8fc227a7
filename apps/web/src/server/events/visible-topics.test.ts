import { expect, test } from "vitest";
import { visibleTopics } from "./visible-topics.ts";

const ALL = { shopIds: null, warehouseIds: null };

test("a person hears of what they may read", () => {
  const topics = ["live:runs", "live:order:1", "control:people", "control:tokens", "live:notices", "live:unheard"];
  expect(visibleTopics(topics, { roles: ["warehouse"], scope: ALL })).toEqual(["live:order:1", "live:notices"]);
  expect(visibleTopics(topics, { roles: ["admin"], scope: ALL })).toEqual(topics.slice(0, 5));
  expect(visibleTopics(topics, { roles: [], scope: ALL })).toEqual([]);
  expect(visibleTopics(["constructor:__proto__", "x:constructor"], { roles: ["admin"], scope: ALL })).toEqual([]);
});

test("whose sight is narrowed hears no ids", () => {
  const topics = ["live:orders", "live:order:1", "live:order:2", "live:run:3", "control:people"];
  for (const scope of [
    { ...ALL, shopIds: ["a"] },
    { ...ALL, warehouseIds: [] },
  ]) {
    expect(visibleTopics(topics, { roles: ["admin"], scope })).toEqual([
      "live:orders",
      "live:order",
      "live:run",
      "control:people",
    ]);
  }
});
