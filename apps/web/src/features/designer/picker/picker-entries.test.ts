import { expect, test } from "vitest";
import { pickerGroups } from "./picker-entries.ts";

const SHIP = { zh: "运单", en: "Waybill" };
const source = {
  order: { city: "杭州市", warehouse: null, payable: "128.00 CNY" },
  trigger: {},
  outputs: [
    {
      id: "ship",
      title: SHIP,
      isOfSample: false,
      output: { no: "SF1", at: { "bad name": 1, place: "杭州" }, "a b": 2 },
    },
  ],
  facts: { lookedAt: 50, missing: { warehouse: 50, city: 3 } },
};

test("order fields come with the example's values and how often they are missing", () => {
  const [order] = pickerGroups(source);
  const entry = (path: string) => order?.entries.find((known) => known.path === path);
  expect(entry("order.city")).toMatchObject({ value: "杭州市", missingPercent: 6 });
  expect(entry("order.warehouse")).toMatchObject({ value: undefined, missingPercent: 100 });
  expect(entry("order.payable")).toMatchObject({ missingPercent: 0 });
});

test("outputs are opened down to what a template can name", () => {
  const groups = pickerGroups(source);
  expect(groups.map(({ id }) => id)).toEqual(["order", "ship"]);
  expect(groups[1]?.entries.map(({ path, value }) => [path, value])).toEqual([
    ["outputs.ship.no", "SF1"],
    ["outputs.ship.at.place", "杭州"],
  ]);
});

test("the refund is there only for a run that begins with one, and nobody counts without orders", () => {
  const refund = { amount: "10.00 CNY", kind: "refund_only", no: "R1", reasonCode: null, reasonText: null };
  const groups = pickerGroups({ ...source, trigger: { refund }, outputs: [], facts: null });
  expect(groups.map(({ id }) => id)).toEqual(["order", "trigger"]);
  expect(groups[1]?.entries[0]).toMatchObject({ path: "trigger.refund.amount", value: "10.00 CNY" });
  expect(groups[0]?.entries[0]?.missingPercent).toBeNull();
});
