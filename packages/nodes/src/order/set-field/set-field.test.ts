import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { setFieldDefinition } from "./definition.ts";

const outcome = (path: string, value: string) => setFieldDefinition.evaluate(contextWith({ path, value }));

test.each([
  ["custom.text.tableNo", "{{ order.orderNo }}", "SHF2026112100042"],
  ["custom.money.deposit", "12.50", 1_250],
  ["custom.number.covers", "4", 4],
  ["custom.boolean.vip", "是", true],
  ["custom.moment.due", "2026-11-22T08:00:00Z", "2026-11-22T08:00:00.000Z"],
  ["custom.text.tableNo", " ", null],
])("%s takes %j", (path, text, value) => {
  expect(outcome(path, text)).toMatchObject({
    type: "goto",
    port: "done",
    effects: [{ type: "order.set_field", path, value }],
  });
});

test("what is no value of the type fails, and so does a run without an order", () => {
  expect(outcome("custom.number.covers", "many")).toMatchObject({ type: "fail", code: "field_value" });
  expect(outcome("custom.boolean.vip", "maybe")).toMatchObject({ type: "fail", code: "field_value" });
  const ctx = contextWith({ path: "custom.text.tableNo", value: "" }, { order: null });
  expect(setFieldDefinition.evaluate(ctx)).toEqual({ type: "fail", code: "order_missing" });
});

test("a path to anything else, or to what is personal, is a problem", () => {
  for (const path of ["", "payable", "custom.given.rxNo"]) {
    expect(setFieldDefinition.check?.({ path, value: "" })).toMatchObject([{ code: "field_unknown", path: "path" }]);
  }
  expect(setFieldDefinition.check?.({ path: "custom.text.a", value: "{{ order.custom.text.b }}" })).toEqual([]);
});
