import { describe, expect, test } from "vitest";
import { customFieldOf } from "../testing/custom-fields.ts";
import { incomingOf, orderOf } from "../testing/orders.ts";
import { applyOrderEffectIn } from "./apply-order-effect.ts";
import { CustomField, isRequiredIn, takesValue } from "./custom-field.ts";
import { customPath, parseCustomPath } from "./custom-value.ts";
import { orderField, readOrderField } from "./order-fields.ts";
import { sortIncoming } from "./set-fields.ts";
import { DEFAULT_MACHINE } from "./state-machine.ts";

const fields = (...all: CustomField[]) => ({ number: 1, byKey: new Map(all.map((one) => [one.key, one])) });

test("a path says its type and reads only that", () => {
  const order = orderOf({ custom: { tableNo: "12", deposit: 500, vip: true } });
  expect(parseCustomPath("custom.text.tableNo")).toEqual({ kind: "text", key: "tableNo" });
  for (const path of ["custom.text.", "custom.nope.a", "custom.text.a.b", "custom.text.__proto__", "text.a"]) {
    expect(parseCustomPath(path)).toBeNull();
    expect(orderField(path)).toBeUndefined();
  }
  expect(orderField("custom.money.deposit")).toMatchObject({ type: "money" });
  expect(readOrderField(order, "custom.money.deposit")).toEqual({ minor: 500, currency: "CNY" });
  expect(readOrderField(order, "custom.number.tableNo")).toBeNull();
  expect(readOrderField(order, "custom.given.vip")).toBe(true);
  expect(readOrderField(order, "custom.text.constructor")).toBeNull();
  expect(customPath({ kind: "given", key: "rx" })).toBe("custom.given.rx");
});

test("a field takes what its type says", () => {
  const choice = customFieldOf({ type: "choice", options: [{ value: "a", label: { zh: "甲", en: "A" } }] });
  expect([takesValue(choice, "a"), takesValue(choice, "b")]).toEqual([true, false]);
  expect([takesValue(customFieldOf({ type: "money" }), 1), takesValue(customFieldOf({ type: "money" }), 1.5)]).toEqual([
    true,
    false,
  ]);
  expect(takesValue(customFieldOf({ type: "moment" }), "2026-01-01")).toBe(false);
  expect(takesValue(customFieldOf(), " ")).toBe(false);
  expect(CustomField.safeParse({ ...customFieldOf(), type: "number", personal: true }).success).toBe(false);
});

test("it is required in its state and further along, and never to end an order", () => {
  const field = customFieldOf({ requiredFrom: "allocated" });
  const asked = (
    ["paid", "allocated", "in_production", "picking", "shipped", "cancelled", "exception"] as const
  ).filter((state) => isRequiredIn(field, state));
  expect(asked).toEqual(["allocated", "picking", "shipped"]);
});

describe("an effect sets a field", () => {
  const set = (path: string, value: string | number | null, known = fields(customFieldOf())) =>
    applyOrderEffectIn(
      { order: orderOf({ custom: { tableNo: "1" } }), machine: { ...DEFAULT_MACHINE, fields: known } },
      { type: "order.set_field", path, value },
      "2026-01-01T00:00:00.000Z",
    );

  test("that is there, of its type; the same value changes nothing", () => {
    expect(set("custom.text.tableNo", "2")).toMatchObject({
      ok: true,
      patch: { custom: { tableNo: "2" }, version: 2 },
    });
    expect(set("custom.text.tableNo", "1")).toMatchObject({ patch: {} });
    expect(set("custom.text.tableNo", null)).toMatchObject({ patch: { custom: null } });
    expect(set("custom.number.tableNo", 2)).toMatchObject({ ok: false, code: "field_unknown" });
    expect(set("custom.text.tableNo", "")).toMatchObject({ ok: false, code: "field_value" });
    expect(set("custom.text.tableNo", "2", fields(customFieldOf({ orderTypes: ["rx"] })))).toMatchObject({
      code: "field_unknown",
    });
  });
});

test("what is sent is put where it is kept: personal values sealed, the facts only say that they are there", () => {
  const known = fields(customFieldOf(), customFieldOf({ key: "rxNo", personal: true }));
  const sent = incomingOf({ custom: { tableNo: "7", rxNo: "RX-1" } });
  const sorted = sortIncoming(sent, known);
  expect(sorted).toMatchObject({
    ok: true,
    order: { custom: { tableNo: "7", rxNo: true }, private: { custom: { rxNo: "RX-1" } } },
  });
  expect(sortIncoming(incomingOf({ custom: { other: "1" } }), known)).toMatchObject({ code: "field_unknown" });
  expect(sortIncoming(incomingOf({ custom: { other: "1" } }), undefined)).toMatchObject({ ok: false });
});
