import { describe, expect, test } from "vitest";
import { orderOf } from "../testing/orders.ts";
import { applyChange } from "./apply-change.ts";
import { ChangeWish } from "./change-request.ts";
import type { MergePieces } from "./merge-orders.ts";
import type { Order, OrderLine } from "./order.ts";
import { payableOf } from "./split-order.ts";

const LINE: OrderLine = {
  lineNo: 1,
  kind: "product",
  sku: "CUP",
  name: "杯",
  quantity: 3,
  unitPrice: 1_000,
  discount: 100,
  payable: 2_900,
  weightG: 300,
};

function piecesOf(changes: Partial<Order> = {}): MergePieces {
  const order = orderOf({
    itemsTotal: 3_000,
    discountTotal: 100,
    payable: 2_900,
    quantity: 3,
    lineCount: 1,
    weightG: 300,
    ...changes,
  });
  return { order, lines: [LINE], private: { name: "林晚晴", phone: "13812345678", address: "文三路90号" }, doc: {} };
}

test("another receiver changes what was given, and says what was", () => {
  const changed = applyChange(piecesOf(), {
    kind: "address",
    phone: "13900000000",
    province: "上海市",
    city: "上海市",
    district: "徐汇区",
  });
  expect(changed).toMatchObject({
    ok: true,
    pieces: {
      private: { name: "林晚晴", phone: "13900000000", address: "文三路90号" },
      order: { province: "上海市", provinceCode: "310000", complete: true, pinned: ["address"] },
    },
    before: { private: { phone: "13812345678" }, place: { province: "浙江省" } },
    after: { private: { phone: "13900000000" }, place: { district: "徐汇区" } },
  });
});

test("an amount put on or taken off moves what is to be paid", () => {
  const changed = applyChange(piecesOf({ adjustment: -50, payable: 2_850 }), { kind: "amount", adjustment: -400 });
  expect(changed).toMatchObject({
    ok: true,
    pieces: { order: { adjustment: -400, payable: 2_500, pinned: ["amounts"] } },
  });
});

test("lines are fewer, more and new, and the order still adds up", () => {
  const add = [{ sku: "POT", name: "壶", quantity: 1, unitPrice: 500, kind: "product" } as const];
  const changed = applyChange(piecesOf(), { kind: "lines", keep: [{ lineNo: 1, quantity: 2 }], add });
  if (!changed.ok) throw new Error(changed.code);
  const { order, lines } = changed.pieces;
  expect(lines).toMatchObject([
    { quantity: 2, discount: 67, payable: 1_933, weightG: 200 },
    { lineNo: 2, payable: 500 },
  ]);
  expect(order).toMatchObject({
    itemsTotal: 2_500,
    discountTotal: 67,
    payable: 2_433,
    quantity: 3,
    lineCount: 2,
    weightG: 200,
  });
  expect(payableOf(order)).toBe(order.payable);
});

describe("a change is refused", () => {
  const amount = (adjustment: number) => ({ kind: "amount", adjustment }) as const;
  test.each<{ name: string; pieces: MergePieces; wish: object; code: string }>([
    { name: "once picking began", pieces: piecesOf({ state: "picking" }), wish: amount(1), code: "order_begun" },
    { name: "of an order that ended", pieces: piecesOf({ state: "cancelled" }), wish: amount(1), code: "order_ended" },
    { name: "of an order that was split", pieces: piecesOf({ state: "split" }), wish: amount(1), code: "order_ended" },
    { name: "that changes nothing", pieces: piecesOf(), wish: amount(0), code: "change_empty" },
    { name: "below what was refunded", pieces: piecesOf({ refunded: 2_900 }), wish: amount(-1), code: "change_amount" },
    { name: "below nothing", pieces: piecesOf(), wish: amount(-2_901), code: "change_amount" },
    {
      name: "that leaves no line",
      pieces: piecesOf(),
      wish: { kind: "lines", keep: [], add: [] },
      code: "change_lines",
    },
    {
      name: "of a line that is not there",
      pieces: piecesOf(),
      wish: { kind: "lines", keep: [{ lineNo: 2, quantity: 1 }], add: [] },
      code: "change_lines",
    },
  ])("$name", ({ pieces, wish, code }) => {
    expect(applyChange(pieces, ChangeWish.parse(wish))).toMatchObject({ ok: false, code });
  });

  test("whose value was masked for whoever sends it back", () => {
    for (const phone of ["138****5678", "１３８＊＊＊"]) {
      expect(ChangeWish.safeParse({ kind: "address", phone }).success).toBe(false);
    }
  });
});
