import { expect, test } from "vitest";
import { laterTypes, orderMark, seenMark } from "./event-mark.ts";

test("a mark is read as it was written", () => {
  const place = { version: 12, type: "OrderPaid" };
  expect(seenMark(orderMark(place), {})).toEqual(place);
});

test("without a mark a run has seen what started it", () => {
  expect(seenMark(null, { orderVersion: 3, type: "OrderCreated" })).toEqual({ version: 3, type: "OrderCreated" });
  expect(seenMark(null, {})).toEqual({ version: 0, type: "" });
});

test.each([
  [4, ["OrderCreated", "OrderPaid"]],
  [3, ["OrderPaid"]],
  [2, []],
])("of version %i the events %j are news to who saw the creation in version 3", (version, news) => {
  const types = ["OrderCreated", "OrderPaid"];
  expect(laterTypes(types, version, { version: 3, type: "OrderCreated" })).toEqual(news);
});

test("who was started by no event has seen all of its version", () => {
  expect(laterTypes(["OrderPaid"], 3, { version: 3, type: "Called" })).toEqual([]);
});
