import type { Json } from "@orderloom/schema/json";
import { LIMITS } from "@orderloom/schema/limits";
import type { OrderLine } from "@orderloom/schema/order/order";
import { expect, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { forEachDefinition } from "./definition.ts";
import { ForEachParams } from "./params.ts";

const line: OrderLine = {
  lineNo: 1,
  kind: "product",
  sku: "CUP-1",
  name: "杯子",
  quantity: 2,
  unitPrice: 100,
  discount: 0,
  payable: 200,
  weightG: 10,
};

const overLines = ForEachParams.parse({});
const overPath = ForEachParams.parse({ from: "path", path: "trigger.data.items" });
const ask = (items: Json) => forEachDefinition.evaluate(contextWith(overPath, { trigger: { data: { items } } }));

test("takes the lines of the order, and brings the list with the first item alone", () => {
  const lines = [line, { ...line, lineNo: 2, specText: "红" }];
  const order = { facts: orderWith(), lines };
  expect(forEachDefinition.evaluate(contextWith(overLines, { order }))).toEqual({
    type: "again",
    port: "item",
    output: { index: 0, item: line, count: 2 },
    items: lines,
  });
});

test("goes on with the list it was given, whatever the order has become", () => {
  const loop = { round: 1, items: ["a", "b"] };
  const order = { facts: orderWith(), lines: [] };
  expect(forEachDefinition.evaluate(contextWith(overLines, { order, loop }))).toEqual({
    type: "again",
    port: "item",
    output: { index: 1, item: "b", count: 2 },
  });
  expect(forEachDefinition.evaluate(contextWith(overLines, { order, loop: { ...loop, round: 2 } }))).toEqual({
    type: "goto",
    port: "done",
    output: { count: 2 },
  });
});

test.each<[string, Json, object]>([
  ["an empty list is done at once", [], { type: "goto", port: "done", output: { count: 0 } }],
  ["no list fails", { a: 1 }, { type: "fail", code: "loop_list_missing", params: { path: "trigger.data.items" } }],
  ["as many as allowed", Array(LIMITS.loopRounds).fill(0), { type: "again" }],
  ["one more fails", Array(LIMITS.loopRounds + 1).fill(0), { type: "fail", code: "loop_list_too_long" }],
])("%s", (_, items, outcome) => {
  expect(ask(items)).toMatchObject(outcome);
});

test("fails without an order", () => {
  expect(forEachDefinition.evaluate(contextWith(overLines, { order: null }))).toMatchObject({
    type: "fail",
    code: "loop_list_missing",
    params: { path: "order.lines" },
  });
});

test.each([
  ["trigger.data.items", true],
  ["outputs.query.parcels", true],
  ["order.lines", false],
  ["trigger", false],
  ["outputs..a", false],
  ["", false],
])("a list may stand at %j: %s", (path, allowed) => {
  expect(forEachDefinition.check?.(ForEachParams.parse({ from: "path", path }))?.length).toBe(allowed ? 0 : 1);
});
