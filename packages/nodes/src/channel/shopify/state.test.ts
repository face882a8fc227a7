import { describe, expect, test } from "vitest";
import { eventOf, paidHeaders, readChanged } from "../../testing/shopify-fixture.ts";

describe("state", () => {
  const closed = "2026-11-21T00:00:00Z";
  test.each<[object, string, string | null]>([
    [{ financial_status: "pending" }, "pending_payment", null],
    [{ financial_status: "authorized" }, "pending_payment", null],
    [{ financial_status: null }, "pending_payment", null],
    [{ financial_status: "voided" }, "pending_payment", null],
    [{ financial_status: "voided", cancelled_at: closed, cancel_reason: "customer" }, "cancelled", "customer"],
    [{ cancelled_at: closed, financial_status: "refunded", closed_at: closed }, "cancelled", "other"],
    [{ financial_status: "partially_paid" }, "deposit_paid", null],
    [{ financial_status: "partially_refunded" }, "paid", null],
    [{ financial_status: "refunded", fulfillment_status: "fulfilled" }, "closed", "refunded"],
    [{ fulfillment_status: "partial" }, "partially_shipped", null],
    [{ fulfillment_status: "fulfilled" }, "shipped", null],
    [{ fulfillment_status: "pending" }, "paid", null],
    [{ fulfillment_status: "fulfilled", closed_at: closed }, "completed", null],
  ])("%j is %s", (changes, state, stateReason) => {
    expect(eventOf(changes).order).toMatchObject({ state, stateReason });
  });

  test.each([
    ["financial_status", "crypto"],
    ["fulfillment_status", "teleported"],
  ])("a code of %s that nobody knows is no guess", (field, code) => {
    expect(readChanged({ [field]: code })).toEqual({ ok: false, reason: "code", unknown: { field, code } });
    expect(readChanged({ [field]: code, cancelled_at: closed })).toMatchObject({ ok: false, reason: "code" });
  });

  test("an unknown code stands for what people said it means, and stays as the channel said it", () => {
    const meanings = new Map([
      ["financial_status=crypto", "paid"],
      ["fulfillment_status=teleported", "gone"],
    ]);
    const read = readChanged({ financial_status: "crypto" }, paidHeaders, meanings);
    expect(read).toMatchObject({
      ok: true,
      event: { order: { state: "paid", externalStatus: "crypto/none", amounts: { paid: 126_850 } } },
    });
    expect(readChanged({ fulfillment_status: "teleported" }, paidHeaders, meanings)).toMatchObject({
      unknown: { code: "teleported" },
    });
  });

  test("times follow", () => {
    const fulfillments = [
      { created_at: "2026-11-21T09:00:00+08:00", status: "cancelled" },
      { created_at: "2026-11-21T11:00:00+08:00", status: "success" },
      { created_at: "2026-11-21T10:00:00+08:00", status: "success" },
    ];
    const changes = { cancelled_at: closed, closed_at: closed, fulfillment_status: "fulfilled", fulfillments };
    expect(eventOf(changes).order.times).toMatchObject({
      shippedAt: "2026-11-21T02:00:00.000Z",
      completedAt: null,
      cancelledAt: "2026-11-21T00:00:00.000Z",
    });
  });
});
