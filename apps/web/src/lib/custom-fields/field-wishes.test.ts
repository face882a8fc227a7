import type { CustomField } from "@orderloom/schema/order/custom-field";
import { expect, test } from "vitest";
import { boxOf, wishesOf } from "./field-wishes.ts";

const field = (changes: Partial<CustomField>): CustomField => ({
  key: "tableNo",
  type: "text",
  label: { zh: "桌号", en: "Table" },
  personal: false,
  options: [],
  orderTypes: [],
  requiredFrom: null,
  retired: false,
  ...changes,
});
const order = { custom: { tableNo: "12", deposit: 1250, rxNo: true }, currency: "CNY" };
const fields = [
  field({}),
  field({ key: "deposit", type: "money" }),
  field({ key: "covers", type: "number" }),
  field({ key: "rxNo", personal: true }),
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
