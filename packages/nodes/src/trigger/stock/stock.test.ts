import { EXAMPLE_STOCK_NEWS } from "@orderloom/schema/stock/stock-news";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { stockTriggerDefinition } from "./definition.ts";

const params = { of: "presale", channel: "TB" } as const;

test("puts the news out, and fails without any", () => {
  const told = contextWith(params, { trigger: { type: "StockChanged", data: EXAMPLE_STOCK_NEWS } });
  expect(stockTriggerDefinition.evaluate(told)).toEqual({ type: "goto", port: "out", output: EXAMPLE_STOCK_NEWS });
  const untold = contextWith(params, { trigger: { type: "StockChanged", data: {} } });
  expect(stockTriggerDefinition.evaluate(untold)).toMatchObject({ type: "fail", code: "run_input_invalid" });
});

test("listens where its params say, and says so", () => {
  expect(stockTriggerDefinition.trigger?.(params)).toEqual({ events: [], shopIds: null, stock: params });
  expect(stockTriggerDefinition.summary(params).zh).toBe("淘宝 · 只在预售切换时");
  expect(stockTriggerDefinition.summary({ of: "available", channel: "any" }).zh).toBe("可售数量变化时");
});
