import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { goodsOrder, stockAnswer } from "../../testing/stock.ts";
import { allocateStockDefinition } from "./definition.ts";
import { AllocateStockParams } from "./params.ts";

const again = AllocateStockParams.parse({});
const only = AllocateStockParams.parse({ again: false });

test("takes anew what is no longer reserved, where it may", () => {
  expect(allocateStockDefinition.evaluate(contextWith(again, { order: goodsOrder }))).toMatchObject({
    act: { op: "confirm", again: { lines: [{ sku: "CUP-W" }, { sku: "TEA-100" }] } },
  });
  expect(allocateStockDefinition.evaluate(contextWith(only, { order: goodsOrder }))).toEqual({
    type: "stock",
    act: { op: "confirm", again: null },
  });
});

test.each([
  [again, "ok", "allocated"],
  [again, "short", "short"],
  [only, "ok", "allocated"],
  [only, "expired", "expired"],
  [only, "none", "expired"],
] as const)("leaves by what came of it: %o %s", (params, result, port) => {
  const left = allocateStockDefinition.resume?.(contextWith(params), stockAnswer({ result }));
  expect(left).toMatchObject({ type: "goto", port });
  expect(allocateStockDefinition.outputs(params).map(({ id }) => id)).toContain(port);
});
