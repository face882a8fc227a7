import { describe, expect, test } from "vitest";
import { PERSONAL_CLASSES } from "../mask/personal.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { orderOf } from "../testing/orders.ts";
import { Order } from "./order.ts";
import { ORDER_FIELDS, orderField, readOrderField } from "./order-fields.ts";

describe("ORDER_FIELDS", () => {
  test.each(ORDER_FIELDS)("$path is a fact of the order with words in both languages", ({ path, label, choices }) => {
    expect(Object.keys(Order.shape)).toContain(path);
    expectSamePlaceholders(label);
    for (const choice of choices ?? []) expectSamePlaceholders(choice.label);
  });

  test("are listed once, with labels that can be told apart", () => {
    expect(new Set(ORDER_FIELDS.map(({ path }) => path)).size).toBe(ORDER_FIELDS.length);
    expect(new Set(ORDER_FIELDS.map(({ label }) => label.zh)).size).toBe(ORDER_FIELDS.length);
    expect(new Set(ORDER_FIELDS.map(({ label }) => label.en)).size).toBe(ORDER_FIELDS.length);
  });

  test("hold nothing personal", () => {
    for (const personal of [...PERSONAL_CLASSES, "postcode"]) expect(orderField(personal)).toBeUndefined();
  });

  test("choices are what the schema of the field accepts", () => {
    for (const { path, choices } of ORDER_FIELDS) {
      for (const { value } of choices ?? []) Order.parse({ ...orderOf(), [path]: value });
    }
  });
});

describe("readOrderField", () => {
  const order = orderOf({ payable: 1200, currency: "JPY", tags: ["vip"], district: null });

  test("gives amounts with their currency and facts as they are", () => {
    expect(readOrderField(order, "payable")).toEqual({ minor: 1200, currency: "JPY" });
    expect(readOrderField(order, "tags")).toEqual(["vip"]);
    expect(readOrderField(order, "complete")).toBe(true);
    expect(readOrderField(order, "district")).toBeNull();
  });

  test.each(["id", "version", "holds", "constructor", "__proto__", "private.name", "", "payable.minor"])(
    "gives nothing for %j, which is not listed",
    (path) => {
      expect(readOrderField(order, path)).toBeUndefined();
    },
  );
});
