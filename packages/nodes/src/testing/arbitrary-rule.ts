import type { Json } from "@orderloom/schema/json";
import type { Order } from "@orderloom/schema/order/order";
import fc from "fast-check";
import { orderWith } from "./order.ts";

const moment = fc
  .date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2026-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const city = fc.constantFrom("杭州市", "苏州市", "Paris", "10", "9", "");
const tag = fc.constantFrom("vip", "gift", "urgent");
const amount = fc.integer({ min: -500_000, max: 500_000 });

/** Orders whose listed fields take few values, so that random rules often meet them. */
export const arbitraryOrder: fc.Arbitrary<Order> = fc
  .record({
    payable: amount,
    paid: amount,
    complete: fc.boolean(),
    isTest: fc.boolean(),
    city,
    state: fc.constantFrom("paid", "allocated", "cancelled"),
    tags: fc.uniqueArray(tag),
    quantity: fc.constantFrom(1, 2, 2.5, 9, 10),
    weightG: fc.integer({ min: 0, max: 12 }),
    placedAt: moment,
    paidAt: fc.option(moment),
  })
  .map(orderWith);

const op =
  (name: string) =>
  (...operands: Json[]): Json => ({ [name]: operands });
const read = (field: string): Json => ({ var: `order.${field}` });
const order = fc.constantFrom(">", ">=", "<", "<=");
const equality = fc.constantFrom("==", "!=");

const number = fc.letrec<{ expression: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(read("quantity"), read("weightG"), read("lineCount")),
    fc.constantFrom<Json>(0, 1, 2.5, 9, 10, -3, 0.1),
  ),
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.tuple(fc.constantFrom("+", "-", "*"), tie("expression"), tie("leaf")).map(([name, a, b]) => op(name)(a, b)),
  ),
})).expression;

const money = fc.oneof(
  fc.constantFrom(read("payable"), read("paid")),
  amount.map((minor) => ({ money: [minor, "CNY"] })),
  fc.constant(op("-")(read("payable"), read("paid"))),
);
const pick = (values: fc.Arbitrary<string>) => fc.uniqueArray(values, { minLength: 1, maxLength: 3 });

/** One clause in which both sides have the same type. */
const clause: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(fc.oneof(order, equality), number, number).map(([name, a, b]) => op(name)(a, b)),
  fc.tuple(fc.constantFrom("<", "<="), number, number, number).map(([name, a, b, c]) => op(name)(a, b, c)),
  fc.tuple(order, money, money).map(([name, a, b]) => op(name)(a, b)),
  fc.tuple(order, moment).map(([name, at]) => op(name)(read("placedAt"), at)),
  fc.tuple(equality, city).map(([name, text]) => op(name)(read("city"), text)),
  fc.tuple(equality, fc.boolean()).map(([name, is]) => op(name)(read("complete"), is)),
  equality.map((name) => op(name)(read("paidAt"), null)),
  pick(fc.constantFrom("paid", "allocated", "cancelled")).map((states) => op("in")(read("state"), states)),
  pick(city).map((cities) => op("in")(read("city"), cities)),
  fc.constantFrom("市", "a", "1").map((part) => op("in")(part, read("city"))),
  tag.map((text) => op("in")(text, read("tags"))),
  fc.constantFrom("isTest", "complete").map(read),
  fc.constant({ missing: ["order.paidAt", "order.city"] }),
  fc.constant({ "!!": [read("paidAt")] }),
  fc.tuple(fc.constantFrom("starts_with", "ends_with"), city).map(([name, text]) => op(name)(read("city"), text)),
);

/** Rules of several levels over every operation, well typed against {@link arbitraryOrder}. */
export const arbitraryRule: fc.Arbitrary<Json> = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    clause,
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("rule"), { minLength: 1, maxLength: 4 }))
      .map(([name, clauses]) => op(name)(...clauses)),
    tie("rule").map((inner) => ({ "!": inner })),
    tie("rule").map((inner) => ({ "!!": [inner] })),
  ),
})).rule;
