import type { OrderLine } from "@orderloom/schema/order/order";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { askLinesDefinition } from "./definition.ts";
import { AskLinesParams } from "./params.ts";

const line = (lineNo: number, sku: string): OrderLine => ({
  ...{ lineNo, sku, kind: "product", name: sku, quantity: lineNo },
  ...{ unitPrice: 1_000, discount: 0, payable: 1_000 * lineNo, weightG: 0 },
});
const lines = [line(1, "CUP"), line(2, "TOWEL")];
const outcome = (params: object) => {
  const ctx = contextWith(AskLinesParams.parse(params));
  return askLinesDefinition.evaluate({ ...ctx, order: ctx.order && { ...ctx.order, lines } });
};
const keepAll = lines.map(({ lineNo, quantity }) => ({ lineNo, quantity }));
const [first] = lines;

test("a line is added to those that are there", () => {
  expect(
    outcome({ change: "add", sku: "G-1", name: "赠 {{ order.orderNo }}", gift: true, reason: "满赠" }),
  ).toMatchObject({
    type: "order_act",
    act: {
      op: "ask_change",
      reason: "满赠",
      wish: {
        kind: "lines",
        keep: keepAll,
        add: [{ kind: "gift", sku: "G-1", name: "赠 SHF2026112100042", quantity: 1, unitPrice: 0 }],
      },
    },
  });
});

test("another quantity and a line less are found by their SKU, or it cannot be", () => {
  expect(outcome({ change: "quantity", sku: first?.sku, quantity: 9 })).toMatchObject({
    act: { wish: { keep: [{ lineNo: first?.lineNo, quantity: 9 }, ...keepAll.slice(1)], add: [] } },
  });
  expect(outcome({ change: "remove", sku: first?.sku })).toMatchObject({ act: { wish: { keep: keepAll.slice(1) } } });
  expect(outcome({ change: "remove", sku: "nowhere" })).toMatchObject({ type: "goto", port: "refused" });
});

test("a run without an order fails", () => {
  const ctx = contextWith(AskLinesParams.parse({ change: "add", sku: "x" }), { order: null });
  expect(askLinesDefinition.evaluate(ctx)).toEqual({ type: "fail", code: "order_missing" });
});
