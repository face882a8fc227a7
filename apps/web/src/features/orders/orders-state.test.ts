import { expect, test } from "vitest";
import { isFiltered, OrdersState, toInput, writeKey } from "./orders-state.ts";

const KEY = { placedAt: "2026-11-21T08:00:00.000Z", id: "0190a000-0000-7000-8000-000000000007" };

test("an address is read into what the server is asked", () => {
  const address = {
    states: "paid,allocated,nonsense",
    channel: "SHF",
    number: " SHF2611 ",
    field: 'tableNo:"12"',
    after: writeKey(KEY),
  };
  expect(toInput(OrdersState.parse(address))).toEqual({
    states: ["paid", "allocated"],
    channel: "SHF",
    shopId: null,
    number: "SHF2611",
    field: { key: "tableNo", value: "12" },
    after: KEY,
  });
});

test.each([
  {},
  { states: ["paid", "x"], channel: "NOPE", shop: "1", number: "9".repeat(200), after: "yesterday" },
  { after: "2026_2", field: "tableNo:{}" },
  { field: "__proto__:1" },
])("no address breaks the page: %j", (address) => {
  const input = toInput(OrdersState.parse(address));
  expect(input).toEqual({ states: [], channel: null, shopId: null, number: "", field: null, after: null });
  expect(isFiltered(input)).toBe(false);
});
