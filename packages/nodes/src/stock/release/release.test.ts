import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { stockAnswer } from "../../testing/stock.ts";
import { releaseStockDefinition } from "./definition.ts";

test("gives back what there is, and is done where there is nothing", () => {
  expect(releaseStockDefinition.evaluate(contextWith({}))).toEqual({ type: "stock", act: { op: "release" } });
  for (const result of ["ok", "none"] as const) {
    expect(releaseStockDefinition.resume?.(contextWith({}), stockAnswer({ result }))).toMatchObject({ port: "done" });
  }
  expect(releaseStockDefinition.evaluate(contextWith({}, { order: null }))).toMatchObject({ code: "order_missing" });
});
