import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderOf } from "../testing/orders.ts";
import { childOrder, comeForward, stepBack } from "./child-order.ts";
import type { Order, OrderAmounts, OrderLine } from "./order.ts";
import { payableOf, type SplitShare, splitOrder } from "./split-order.ts";
import { type SplitPart, splitByLines, splitByStock, splitByWarehouse, splitByWeight } from "./split-plan.ts";

function lineOf(lineNo: number, changes: Partial<OrderLine> = {}): OrderLine {
  const line = { lineNo, kind: "product", sku: `SKU-${lineNo}`, name: "杯", quantity: 1, discount: 0 } as const;
  return { ...line, unitPrice: 1_000, payable: 1_000, weightG: 100, ...changes };
}

const partOf = (...lines: [lineNo: number, quantity: number][]): SplitPart => ({
  lines: lines.map(([lineNo, quantity]) => ({ lineNo, quantity })),
  warehouse: null,
  hold: null,
});

const AMOUNTS = [
  "itemsTotal",
  "discountTotal",
  "shippingTotal",
  "taxTotal",
  "adjustment",
  "payable",
  "paid",
  "refunded",
] as const;

const money = fc.integer({ min: 0, max: 10_000_000_00 });
const lineArb = fc.record({
  quantity: fc.integer({ min: 1, max: 40 }),
  unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
  discount: fc.integer({ min: 0, max: 50_000 }),
  weightG: fc.integer({ min: 0, max: 90_000 }),
});

/** Lines, an order around them whose payable need not be the sum of what is named, and a way to cut it. */
const cut = fc
  .record({
    lines: fc.array(lineArb, { minLength: 1, maxLength: 8 }),
    discount: money,
    shippingTotal: money,
    taxTotal: money,
    adjustment: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    unnamed: fc.integer({ min: -1_000, max: 1_000 }),
    paidShare: fc.integer({ min: 0, max: 100 }),
    seed: fc.array(fc.nat({ max: 3 }), { minLength: 320, maxLength: 320 }),
  })
  .map(({ lines: drawn, seed, ...rest }) => {
    const lines = drawn.map((line, place) => {
      const payable = line.unitPrice * line.quantity - line.discount;
      return lineOf(place + 1, { ...line, payable });
    });
    const itemsTotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
    const { shippingTotal, taxTotal, adjustment, discount: discountTotal } = rest;
    const payable = payableOf({ itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment }) + rest.unnamed;
    const paid = Math.floor((Math.max(0, payable) * rest.paidShare) / 100);
    const amounts: OrderAmounts = {
      itemsTotal,
      discountTotal,
      shippingTotal,
      taxTotal,
      adjustment,
      payable,
      paid,
      refunded: Math.floor(paid / 3),
    };
    let piece = 0;
    const taken: Map<number, number>[] = [new Map(), new Map(), new Map(), new Map()];
    for (const line of lines) {
      for (let n = 0; n < line.quantity; n += 1) {
        const part = taken[seed[piece % seed.length] ?? 0];
        part?.set(line.lineNo, (part.get(line.lineNo) ?? 0) + 1);
        piece += 1;
      }
    }
    const parts = taken.filter((part) => part.size > 0).map((part) => partOf(...part));
    return { order: orderOf({ ...amounts, lineCount: lines.length }), lines, parts };
  })
  .filter(({ parts }) => parts.length >= 2);

test("any split sums to its parent in every amount, quantity and weight, line by line, and each part adds up", () => {
  fc.assert(
    fc.property(cut, ({ order, lines, parts }) => {
      const split = splitOrder(order, { lines, parts });
      if (!split.ok) throw new Error(split.code);
      const { shares } = split;
      const total = (of: (share: SplitShare) => number) => shares.reduce((sum, share) => sum + of(share), 0);
      for (const field of AMOUNTS)
        expect(
          total(({ amounts }) => amounts[field]),
          field,
        ).toBe(order[field]);
      expect(total(({ quantity }) => quantity)).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
      expect(total(({ weightG }) => weightG)).toBe(lines.reduce((sum, { weightG }) => sum + weightG, 0));
      const unnamed = order.payable - payableOf(order);
      expect(total(({ amounts }) => amounts.payable - payableOf(amounts))).toBe(unnamed);
      for (const line of lines) {
        const pieces = shares.flatMap((share) => share.lines.filter(({ lineNo }) => lineNo === line.lineNo));
        const sumOf = (field: "quantity" | "discount" | "payable" | "weightG") =>
          pieces.reduce((sum, piece) => sum + piece[field], 0);
        for (const field of ["quantity", "discount", "payable", "weightG"] as const)
          expect(sumOf(field)).toBe(line[field]);
      }
    }),
  );
});

describe("a split is refused", () => {
  const lines = [lineOf(1, { quantity: 3 }), lineOf(2, { quantity: 0.75 })];
  const of = (changes: Partial<Order>, ...parts: SplitPart[]) => splitOrder(orderOf(changes), { lines, parts });

  test.each([
    ["once picking began", of({ state: "picking" }, partOf([1, 3]), partOf([2, 0.75])), "order_begun"],
    [
      "while it stands still after picking began",
      of({ state: "exception", previousState: "packing" }, partOf([1, 3]), partOf([2, 0.75])),
      "order_begun",
    ],
    ["before it is paid", of({ state: "pending_payment" }, partOf([1, 3]), partOf([2, 0.75])), "split_state"],
    ["into one part", of({}, partOf([1, 3], [2, 0.75])), "split_parts"],
    ["when a piece is left over", of({}, partOf([1, 2]), partOf([2, 0.75])), "split_lines"],
    ["when a piece stands in two parts", of({}, partOf([1, 3]), partOf([1, 1], [2, 0.75])), "split_lines"],
    ["when it cuts what is sold by weight", of({}, partOf([1, 3], [2, 0.25]), partOf([2, 0.5])), "split_lines"],
    ["when it names a line twice", of({}, partOf([1, 1], [1, 2]), partOf([2, 0.75])), "split_lines"],
    ["when it names a line that is not there", of({}, partOf([1, 3], [9, 1]), partOf([2, 0.75])), "split_lines"],
  ])("%s", (_, split, code) => {
    expect(split).toMatchObject({ ok: false, code });
  });

  test("while its waybill is out", () => {
    const hold = { code: "preship_lock", reason: "", since: "2026-01-01T00:00:00.000Z" } as const;
    expect(of({ holds: [hold] }, partOf([1, 3]), partOf([2, 0.75]))).toMatchObject({ ok: false, code: "hold_blocks" });
  });
});

describe("parts are made", () => {
  test("by weight: none over the limit, but for a piece that is by itself", () => {
    const lines = [
      lineOf(1, { quantity: 5, weightG: 5_000 }),
      lineOf(2, { weightG: 9_000 }),
      lineOf(3, { weightG: 400 }),
    ];
    const parts = splitByWeight(lines, 2_500);
    expect(parts.map((part) => part.lines)).toEqual([
      [{ lineNo: 2, quantity: 1 }],
      [
        { lineNo: 1, quantity: 2 },
        { lineNo: 3, quantity: 1 },
      ],
      [{ lineNo: 1, quantity: 2 }],
      [{ lineNo: 1, quantity: 1 }],
    ]);
  });

  test("by warehouse and by stock: what nobody has is held for it", () => {
    const sources = [
      { lineNo: 1, quantity: 2, warehouse: "SH01" },
      { lineNo: 1, quantity: 1, warehouse: null },
      { lineNo: 2, quantity: 1, warehouse: "GZ01" },
    ];
    expect(splitByWarehouse(sources).map(({ warehouse, hold }) => [warehouse, hold])).toEqual([
      ["SH01", null],
      ["GZ01", null],
      [null, "stock_short"],
    ]);
    expect(splitByStock(sources)).toMatchObject([
      {
        lines: [
          { lineNo: 1, quantity: 2 },
          { lineNo: 2, quantity: 1 },
        ],
        hold: null,
      },
      { lines: [{ lineNo: 1, quantity: 1 }], hold: "stock_short" },
    ]);
    expect(splitByStock(sources.slice(0, 1))).toHaveLength(1);
  });

  test("of chosen pieces, the rest in the last", () => {
    const lines = [lineOf(1, { quantity: 3 }), lineOf(2)];
    expect(splitByLines(lines, [[{ lineNo: 1, quantity: 1 }]]).map((part) => part.lines)).toEqual([
      [{ lineNo: 1, quantity: 1 }],
      [
        { lineNo: 1, quantity: 2 },
        { lineNo: 2, quantity: 1 },
      ],
    ]);
  });
});

test("a child has its parent's holds, tags, state and lifecycle; the parent remembers where it was", () => {
  const at = "2026-01-02T00:00:00.000Z";
  const hold = { code: "risk", reason: "大额", since: "2026-01-01T00:00:00.000Z" } as const;
  const parent = orderOf({ holds: [hold], tags: ["vip"], state: "allocated", payable: 2_000, itemsTotal: 2_000 });
  const lines = [lineOf(1), lineOf(2)];
  const split = splitOrder(parent, {
    lines,
    parts: [partOf([1, 1]), { ...partOf([2, 1]), warehouse: "GZ01", hold: "stock_short" }],
  });
  if (!split.ok) throw new Error(split.code);
  const id = "0190a000-0000-7000-8000-000000000047";
  const children = split.shares.map((share) => childOrder(parent, share, { id, orderNo: "SHF-1", at }));
  expect(children[0]).toMatchObject({ state: "allocated", tags: ["vip"], holds: [hold], parentId: parent.id });
  expect(children[1]).toMatchObject({ lifecycleId: parent.id, warehouse: "GZ01", version: 1, lineCount: 1 });
  expect(children[1]?.holds.map(({ code }) => code)).toEqual(["risk", "stock_short"]);
  const back = { ...parent, ...stepBack(parent, { to: "split", at }) };
  expect(back).toMatchObject({
    state: "split",
    previousState: "allocated",
    version: 2,
    pinned: ["address", "amounts", "lines"],
  });
  expect({ ...back, ...comeForward(back, at) }).toMatchObject({
    state: "allocated",
    previousState: null,
    pinned: null,
    version: 3,
  });
});
