import type { Json } from "@orderloom/schema/json";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { calledDefinition } from "./definition.ts";
import { CalledParams } from "./params.ts";

const evaluate = (inputs: object, data: Json) =>
  calledDefinition.evaluate(contextWith(CalledParams.parse({ inputs }), { trigger: { type: "Called", data } }));

test("puts out what it was given, as the types declared", () => {
  const inputs = { sku: "text", quantity: "number", gift: "boolean", line: "json" };
  const data = { sku: 17, quantity: "2.5", gift: "true", line: { no: 1 }, more: "unasked" };
  const output = { sku: "17", quantity: 2.5, gift: true, line: { no: 1 } };
  expect(evaluate(inputs, data)).toEqual({ type: "goto", port: "out", output });
});

test.each<[string, Json]>([
  ["text", { x: null }],
  ["number", { x: "two" }],
  ["number", { x: "" }],
  ["boolean", { x: 1 }],
  ["json", {}],
  ["json", null],
])("an input of type %s is refused from %j", (type, data) => {
  expect(evaluate({ x: type }, data)).toMatchObject({
    type: "fail",
    code: "child_input_invalid",
    params: { name: "x" },
  });
});

test("may be called, and starts at no event", () => {
  expect(calledDefinition.trigger?.({ inputs: {} })).toEqual({ events: [], shopIds: null, called: true });
  expect(calledDefinition.summary({ inputs: { sku: "text" } }).en).toBe("Inputs: sku");
});
