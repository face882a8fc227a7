import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RefundEffect } from "../run/effect.ts";
import { minute, orderOf } from "../testing/orders.ts";
import { refundOf } from "../testing/refunds.ts";
import { applyRefundEffect, refundableOf } from "./apply-refund-effect.ts";
import { Refund } from "./refund.ts";
import { canMoveRefund, holdsMoney, REFUND_STATES, type RefundState } from "./refund-state.ts";
import { type OrderRefunds, requestRefund } from "./request-refund.ts";

const AT = minute(10);
const FIRST = refundOf();
const SECOND = refundOf({ id: "0190a000-0000-7000-8000-000000000207", no: "SHF2026010100001-R2" });
const PAID = orderOf({ paid: 15_000 });

const move = (refund: Refund, to: RefundState, changes: Partial<RefundEffect> = {}): RefundEffect => ({
  type: "refund.set_state",
  refundId: refund.id,
  to,
  reason: null,
  paymentNo: null,
  ...changes,
});

const apply = (held: OrderRefunds, effect: RefundEffect): OrderRefunds => {
  const result = applyRefundEffect(held, effect, AT);
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe("applyRefundEffect", () => {
  test("pays back once: the refund, the order's sum and one version for each step", () => {
    const paying = apply({ order: PAID, refunds: [FIRST] }, move(FIRST, "refunding"));
    expect(paying.refunds[0]).toMatchObject({ state: "refunding", stateSince: AT });
    expect(paying.order).toMatchObject({ refunded: 0, version: 2 });
    const paid = applyRefundEffect(paying, move(FIRST, "refunded", { paymentNo: "P-1" }), AT);
    expect(paid).toMatchObject({
      ok: true,
      order: { refunded: 10_000, version: 3 },
      patch: { refunded: 10_000, version: 3 },
      change: { from: "refunding", refund: { paymentNo: "P-1", refundedAt: AT } },
    });
    if (paid.ok)
      expect(applyRefundEffect(paid, move(FIRST, "refunded"), AT)).toMatchObject({ patch: {}, change: null });
  });

  test("of two that together exceed what was paid, the second is refused with what is left", () => {
    const one = apply({ order: PAID, refunds: [FIRST, SECOND] }, move(FIRST, "refunding"));
    expect(applyRefundEffect(one, move(SECOND, "refunding"), AT)).toEqual({
      ok: false,
      code: "refund_exceeds_paid",
      params: {
        amount: { money: { minor: 10_000, currency: "CNY" } },
        left: { money: { minor: 5_000, currency: "CNY" } },
      },
    });
  });

  test("a refund that failed gives its money free, and paying it by hand takes it again", () => {
    const failed = refundOf({ state: "refund_failed" });
    const other = { ...SECOND, state: "refunded" as const };
    const order = { ...PAID, refunded: 10_000 };
    expect(refundableOf({ order, refunds: [failed, other] })).toBe(5_000);
    expect(applyRefundEffect({ order, refunds: [failed, other] }, move(failed, "refunded"), AT)).toMatchObject({
      code: "refund_exceeds_paid",
    });
    expect(apply({ order: PAID, refunds: [failed] }, move(failed, "refunded")).order.refunded).toBe(10_000);
  });

  test("what the channel paid back counts too", () => {
    expect(refundableOf({ order: { ...PAID, refunded: 12_000 }, refunds: [FIRST] })).toBe(3_000);
    expect(refundableOf({ order: { ...PAID, refunded: 20_000 }, refunds: [FIRST] })).toBe(0);
  });

  test.each([
    {
      name: "an order that was merged, whose money another one holds",
      order: { ...PAID, state: "merged" as const },
      effect: move(FIRST, "refunding"),
      code: "refund_stepped_back",
    },
    { name: "an unpaid order", order: orderOf({ paid: 0 }), effect: move(FIRST, "refunding"), code: "refund_unpaid" },
    {
      name: "another currency",
      order: { ...PAID, currency: "USD" },
      effect: move(FIRST, "refunding"),
      code: "refund_currency",
    },
    { name: "another order's refund", order: PAID, effect: move(SECOND, "refunding"), code: "refund_missing" },
    { name: "a step that is none", order: PAID, effect: move(FIRST, "refunded"), code: "refund_move_illegal" },
  ])("refuses $name", ({ order, effect, code }) => {
    expect(applyRefundEffect({ order, refunds: [FIRST] }, effect, AT)).toMatchObject({ ok: false, code });
  });
});

describe("requestRefund", () => {
  const asked = { kind: "refund_only", amount: 99_999_999, currency: "CNY" } as const;
  const made = { id: SECOND.id, at: AT };

  test("numbers the refund after the order; more than was paid may be asked for", () => {
    const result = requestRefund({ order: PAID, refunds: [FIRST] }, asked, made);
    expect(result).toMatchObject({ ok: true, order: { version: 2 }, refund: { no: "SHF2026010100001-R2" } });
    if (result.ok) Refund.parse(result.refund);
  });

  test("refuses another currency, and one refund more than an order may have", () => {
    const dollars = { ...asked, currency: "USD" };
    expect(requestRefund({ order: PAID, refunds: [] }, dollars, made)).toMatchObject({ code: "refund_currency" });
    const many = Array.from({ length: 50 }, () => FIRST);
    expect(requestRefund({ order: PAID, refunds: many }, asked, made)).toMatchObject({ code: "refunds_full" });
    expect(requestRefund({ order: PAID, refunds: many.slice(1) }, asked, made).ok).toBe(true);
  });
});

/** Any refunds asked of any order, and any effects on them: what nobody drew, twice, too late. */
const walks = fc.record({
  paid: fc.nat(50_000),
  channelRefunded: fc.nat(5_000),
  amounts: fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 6 }),
  steps: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...REFUND_STATES)), { maxLength: 60 }),
});

describe("on any sequence of effects", () => {
  test("what is being paid back and was paid back never exceeds what was paid", () => {
    fc.assert(
      fc.property(walks, ({ paid, channelRefunded, amounts, steps }) => {
        const before = Math.min(channelRefunded, paid);
        let held: OrderRefunds = { order: orderOf({ paid, refunded: before }), refunds: refundsOf(amounts) };
        for (const [index, to] of steps) {
          const refund = held.refunds[index % held.refunds.length];
          if (!refund) return;
          const effect = RefundEffect.parse(move(refund, to));
          const result = applyRefundEffect(held, effect, AT);
          if (!result.ok) continue;
          expect(refund.state === to || canMoveRefund(refund.state, to)).toBe(true);
          expect(result.order.version - held.order.version).toBe(result.change ? 1 : 0);
          expect({ ...held.order, ...result.patch }).toEqual(result.order);
          held = result;
          expect(sumOfMoney(held)).toBeLessThanOrEqual(paid);
          expect(held.order.refunded).toBe(before + sumOf(held, "refunded"));
          expect(held.order.refunded).toBeLessThanOrEqual(paid);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function refundsOf(amounts: readonly number[]): Refund[] {
  return amounts.map((amount, index) => ({ ...FIRST, id: FIRST.id.replace("0107", `0${index + 1}07`), amount }));
}

function sumOfMoney({ refunds }: OrderRefunds): number {
  return refunds.reduce((sum, { state, amount }) => (holdsMoney(state) ? sum + amount : sum), 0);
}

function sumOf({ refunds }: OrderRefunds, wanted: RefundState): number {
  return refunds.reduce((sum, { state, amount }) => (state === wanted ? sum + amount : sum), 0);
}
