import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { stockAnswer } from "../../testing/stock.ts";
import { moveStockDefinition } from "./definition.ts";
import { HELD_ACTS } from "./params.ts";

test.each(HELD_ACTS)("C238: %s moves all that the order has, and says where there is nothing", (act) => {
  const ctx = contextWith({ act });
  expect(moveStockDefinition.evaluate(ctx)).toMatchObject({ type: "stock", act: { op: act } });
  expect(moveStockDefinition.resume?.(ctx, stockAnswer({ result: "ok" }))).toMatchObject({ port: "done" });
  expect(moveStockDefinition.resume?.(ctx, stockAnswer({ result: "none" }))).toMatchObject({ port: "none" });
  expect(moveStockDefinition.evaluate(contextWith({ act }, { order: null }))).toMatchObject({ code: "order_missing" });
});
