import { describe, expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { PERSONAL_CLASSES } from "../mask/personal.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { incomingOf, orderOf } from "../testing/orders.ts";
import { IncomingOrder, Order, OrderPrivate } from "./order.ts";
import { CHANNEL_LABELS, ORDER_TYPE_LABELS } from "./order-labels.ts";

describe("Order", () => {
  test("holds no field of the personal part", () => {
    const personal = Object.keys(OrderPrivate.shape);
    // The fields that administrators defined are in both: the facts only say that a personal one is filled in.
    for (const field of Object.keys(Order.shape).filter((name) => name !== "custom"))
      expect(personal).not.toContain(field);
  });

  test("refuses what it does not know, so that nothing personal slips in", () => {
    expect(Order.safeParse(orderOf()).success).toBe(true);
    expect(Order.safeParse({ ...orderOf(), phone: "13812341234" }).success).toBe(false);
  });

  test("carries as many tags as the limit says, and not one more", () => {
    const tagged = (count: number) => ({
      ...orderOf(),
      tags: Array.from({ length: count }, (_, index) => `t${index}`),
    });
    expect(Order.safeParse(tagged(LIMITS.orderTags)).success).toBe(true);
    expect(Order.safeParse(tagged(LIMITS.orderTags + 1)).success).toBe(false);
  });
});

test("every personal class has a field of the personal part", () => {
  expect(Object.keys(OrderPrivate.shape)).toEqual(expect.arrayContaining([...PERSONAL_CLASSES]));
});

test("an incoming order carries as many lines as the limit says, and not one more", () => {
  const withLines = (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    return incomingOf({ lines: numbers.flatMap((lineNo) => incomingOf().lines.map((line) => ({ ...line, lineNo }))) });
  };
  expect(IncomingOrder.safeParse(withLines(LIMITS.orderLines)).success).toBe(true);
  expect(IncomingOrder.safeParse(withLines(LIMITS.orderLines + 1)).success).toBe(false);
});

test.each([...Object.entries(CHANNEL_LABELS), ...Object.entries(ORDER_TYPE_LABELS)])("%s has a label", (_, label) => {
  expectSamePlaceholders({ zh: label.zh, en: label.en });
});
