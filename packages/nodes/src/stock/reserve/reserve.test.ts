import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { goodsOrder, stockAnswer } from "../../testing/stock.ts";
import { reserveStockDefinition } from "./definition.ts";
import { ReserveStockParams } from "./params.ts";

const params = ReserveStockParams.parse({ keepMs: 1_800_000, warehouse: " SH01 ", partial: true });
const leave = (outcome: Parameters<typeof stockAnswer>[0]) =>
  reserveStockDefinition.resume?.(contextWith(params), stockAnswer(outcome));

test("C022: keeps all lines for as long as it is told, in whole minutes", () => {
  expect(reserveStockDefinition.evaluate(contextWith(params, { order: goodsOrder }))).toMatchObject({
    type: "stock",
    act: { op: "reserve", warehouse: "SH01", partial: true, purpose: "unpaid", minutes: 30 },
  });
  const unsaid = ReserveStockParams.parse({});
  expect(reserveStockDefinition.evaluate(contextWith(unsaid, { order: goodsOrder }))).toMatchObject({
    act: { minutes: null, partial: false },
  });
});

test("leaves by what came of it", () => {
  const line = { sku: "CUP-W", wanted: 2, got: 2, available: 9 };
  expect(leave({ result: "ok", lines: [line] })).toMatchObject({ port: "reserved" });
  expect(leave({ result: "ok", lines: [{ ...line, got: 1 }] })).toMatchObject({ port: "partial" });
  expect(leave({ result: "short" })).toMatchObject({ port: "short" });
  expect(leave({ result: "capped" })).toMatchObject({ port: "capped" });
});

test("gives back what it took when the run fails, and nothing where it took nothing", () => {
  const undo = reserveStockDefinition.undo?.(params);
  const undone = (result: "ok" | "short") => {
    const output = stockAnswer({ result, reservationId: goodsOrder.facts.id }).outcome;
    return undo?.({ ...contextWith(params), output });
  };
  expect(undone("ok")).toEqual({ type: "stock", act: { op: "release" } });
  expect(undone("short")).toEqual({ type: "effects", effects: [] });
  expect(reserveStockDefinition.undo?.({ ...params, undo: false })).toBeNull();
});
