import { expect, test } from "vitest";
import { visibleTopics } from "./visible-topics.ts";

test("a person hears of what they may read", () => {
  const topics = ["live:runs", "live:order:1", "control:people", "control:tokens", "live:notices", "live:unheard"];
  expect(visibleTopics(topics, ["warehouse"])).toEqual(["live:order:1", "live:notices"]);
  expect(visibleTopics(topics, ["admin"])).toEqual(topics.slice(0, 5));
  expect(visibleTopics(topics, [])).toEqual([]);
  expect(visibleTopics(["constructor:__proto__", "x:constructor"], ["admin"])).toEqual([]);
});
