import { customFieldOf } from "@orderloom/schema/testing/custom-fields";
import { expect, test } from "vitest";
import { boxOf, wishesOf } from "./field-wishes.ts";

const order = { custom: { tableNo: "12", deposit: 1250, rxNo: true }, currency: "CNY" };
const fields = [
  customFieldOf(),
  customFieldOf({ key: "deposit", type: "money" }),
  customFieldOf({ key: "covers", type: "number" }),
  customFieldOf({ key: "rxNo", personal: true }),
];

test("boxes begin with what the order has, amounts in whole units, and nothing personal", () => {
  expect(fields.map((one) => boxOf(one, order))).toEqual(["12", 12.5, undefined, undefined]);
});

test("only what differs is wished for; an emptied box empties its field, a personal one left empty stays", () => {
  expect(wishesOf(fields, { tableNo: "12", deposit: 12.5, covers: undefined, rxNo: "" }, order)).toEqual({});
  expect(wishesOf(fields, { tableNo: " ", deposit: 9.99, covers: 4, rxNo: " RX-1 " }, order)).toEqual({
    tableNo: null,
    deposit: 999,
    covers: 4,
    rxNo: "RX-1",
  });
});

test("for many orders at once an empty box leaves what each of them has", () => {
  expect(wishesOf(fields, { tableNo: "7", covers: null }, null)).toEqual({ tableNo: "7" });
});
