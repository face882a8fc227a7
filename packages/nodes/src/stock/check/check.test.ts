import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { goodsOrder, stockAnswer } from "../../testing/stock.ts";
import { checkStockDefinition } from "./definition.ts";

const params = { warehouse: "", useBuffer: false };

test("asks for goods alone, by the channel's names, in whole pieces", () => {
  expect(checkStockDefinition.evaluate(contextWith(params, { order: goodsOrder }))).toEqual({
    type: "stock",
    act: {
      op: "check",
      warehouse: null,
      useBuffer: false,
      lines: [
        { sku: "CUP-W", channel: "SHF", channelSkuId: "4412", quantity: 2 },
        { sku: "TEA-100", channel: "SHF", channelSkuId: null, quantity: 2 },
      ],
    },
  });
});

test("leaves by what it found, and fails where a line names nothing", () => {
  const leave = (outcome: Parameters<typeof stockAnswer>[0]) =>
    checkStockDefinition.resume?.(contextWith(params), stockAnswer(outcome));
  expect(leave({ result: "ok" })).toMatchObject({ type: "goto", port: "enough" });
  expect(leave({ result: "short" })).toMatchObject({ type: "goto", port: "short" });
  const lines = [{ sku: "???", wanted: 0, got: 0, available: 0 }];
  expect(leave({ result: "sku_unknown", lines })).toEqual({
    type: "fail",
    code: "sku_unknown",
    params: { sku: "???" },
  });
});
