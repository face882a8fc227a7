import { describe, expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { minute, orderOf } from "../testing/orders.ts";
import { mergeKey } from "./merge-key.ts";
import { canMerge, INITIAL_MERGE_POLICY, type MergeSource, mergeOrders } from "./merge-orders.ts";
import type { Order, OrderLine } from "./order.ts";

const HOUR = 60;

function sourceOf(changes: Partial<Order> = {}, key: string | null = "a"): MergeSource {
  return { order: orderOf(changes), key, hasOpenRefund: false };
}

const judge = (...sources: MergeSource[]) => {
  const result = canMerge(sources, INITIAL_MERGE_POLICY);
  return result.ok ? "ok" : result.code;
};

describe("C227: orders of one receiver are merged", () => {
  test.each([
    [71 * HOUR + 59, "ok"],
    [72 * HOUR, "ok"],
    [72 * HOUR + 1, "merge_window"],
  ])("%i minutes apart: %s", (apart, came) => {
    expect(judge(sourceOf({ placedAt: minute(0) }), sourceOf({ placedAt: minute(apart) }))).toBe(came);
    expect(judge(sourceOf({ placedAt: minute(apart) }), sourceOf({ placedAt: minute(0) }))).toBe(came);
  });

  const hold = (code: "risk" | "preship_lock") => [{ code, reason: "", since: minute(0) }];
  test.each<[string, MergeSource, string]>([
    ["once picking began", sourceOf({ state: "picking" }), "order_begun"],
    ["before they are paid", sourceOf({ state: "pending_payment" }), "merge_state"],
    ["across shops", sourceOf({ shopId: "0190a000-0000-7000-8000-000000000002" }), "merge_differs"],
    ["across currencies", sourceOf({ currency: "USD" }), "merge_differs"],
    ["across types", sourceOf({ orderType: "wholesale" }), "merge_differs"],
    ["a test with a real one", sourceOf({ isTest: true }), "merge_differs"],
    ["one on hold with one that is not", sourceOf({ holds: hold("risk") }), "merge_differs"],
    ["with one whose waybill is out", sourceOf({ holds: hold("preship_lock") }), "hold_blocks"],
    ["to another receiver", sourceOf({}, "b"), "merge_differs"],
    ["when the receiver is not sure", sourceOf({}, null), "merge_receiver"],
    ["when something was refunded", sourceOf({ refunded: 1 }), "merge_refund"],
    ["when a refund is open", { ...sourceOf(), hasOpenRefund: true }, "merge_refund"],
    ["beyond the lines of an order", sourceOf({ lineCount: LIMITS.orderLines }), "merge_lines"],
  ])("never %s", (_, other, code) => {
    expect(judge(sourceOf({ lineCount: 1 }), other)).toBe(code);
  });

  test("never alone, and never from two warehouses", () => {
    expect(judge(sourceOf())).toBe("merge_count");
    expect(judge(sourceOf({ warehouse: "SH01" }), sourceOf({ warehouse: "GZ01" }))).toBe("merge_differs");
    expect(judge(sourceOf({ warehouse: "SH01" }), sourceOf())).toBe("ok");
    const held = { holds: hold("risk") };
    expect(judge(sourceOf(held), sourceOf(held))).toBe("ok");
  });
});

describe("C227: one receiver is known however it was written", () => {
  const place = { country: "CN", province: "浙江省", city: "杭州市", district: "西湖区" };
  const keyOf = (phone: string, address: string, elsewhere: Partial<typeof place> = {}) =>
    mergeKey({ private: { phone, address }, place: { ...place, ...elsewhere } });

  test("with another spelling of the phone and the house", () => {
    const key = keyOf("13812345678", "文三路90号东软大厦3幢501室");
    expect(key).not.toBeNull();
    expect(keyOf("+86 138-1234-5678", "浙江省杭州市西湖区文三路90号东软大厦3栋501")).toBe(key);
    expect(keyOf("13812345678", "文三路90号东软大厦3幢502室")).not.toBe(key);
    expect(keyOf("13812345679", "文三路90号东软大厦3幢501室")).not.toBe(key);
    expect(keyOf("13812345678", "文三路90号东软大厦3幢501室", { district: "余杭区" })).not.toBe(key);
  });

  test("and not at all where phone or address is missing", () => {
    expect(keyOf("12", "文三路90号")).toBeNull();
    expect(mergeKey({ private: { phone: "13812345678" }, place })).toBeNull();
    expect(keyOf("13812345678", "—")).toBeNull();
  });

  test("abroad only by the same words", () => {
    const abroad = { country: "US", province: "NY", city: "New York", district: null };
    const keyAt = (address: string, postcode: string) =>
      mergeKey({ private: { phone: "2125550123", address, postcode }, place: abroad });
    expect(keyAt("1 Main St.", "10001")).toBe(keyAt("1 main st", "10001"));
    expect(keyAt("1 Main St.", "10001")).not.toBe(keyAt("1 Main St.", "10002"));
  });
});

test("the merged order is the sum of its sources, with their lines under new numbers", () => {
  const line: OrderLine = {
    lineNo: 1,
    kind: "product",
    sku: "A",
    name: "杯",
    quantity: 2,
    unitPrice: 500,
    discount: 0,
    payable: 1_000,
    weightG: 300,
  };
  const first = orderOf({
    id: "0190a000-0000-7000-8000-000000000001",
    payable: 1_000,
    quantity: 2,
    weightG: 300,
    tags: ["a"],
  });
  const second = orderOf({
    id: "0190a000-0000-7000-8000-000000000002",
    payable: 2_001,
    quantity: 3,
    weightG: 50,
    tags: ["b", "a"],
    state: "allocated",
    placedAt: minute(5),
    paidAt: minute(6),
    promisedShipAt: minute(90),
  });
  const merged = mergeOrders(
    [
      { order: first, lines: [line], private: { name: "林", note: "快点" }, doc: { sellerMemo: "甲" } },
      { order: second, lines: [line, { ...line, lineNo: 7 }], private: { name: "林晚", note: "送货上门" }, doc: {} },
    ],
    { id: "0190a000-0000-7000-8000-000000000003", orderNo: "X-M1", at: minute(9) },
  );
  expect(merged.order).toMatchObject({
    payable: 3_001,
    quantity: 5,
    weightG: 350,
    lineCount: 3,
    tags: ["a", "b"],
    state: "paid",
    lifecycleId: first.id,
    placedAt: minute(0),
    paidAt: minute(6),
    promisedShipAt: minute(90),
    orderNo: "X-M1",
    version: 1,
  });
  expect(merged.lines.map(({ lineNo }) => lineNo)).toEqual([1, 2, 3]);
  expect(merged.private).toEqual({ name: "林晚", note: "快点\n送货上门" });
  expect(merged.doc).toEqual({ sellerMemo: "甲" });
});
