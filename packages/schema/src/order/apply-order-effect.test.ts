import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../limits.ts";
import { OrderEffect } from "../run/effect.ts";
import { minute, orderOf } from "../testing/orders.ts";
import { applyOrderEffect } from "./apply-order-effect.ts";
import { HOLD_CODES } from "./hold.ts";
import { Order } from "./order.ts";
import { isStandstill, isTerminal, ORDER_STATES } from "./order-state.ts";
import { canMove } from "./state-machine.ts";

const AT = minute(10);

const setState = (to: Order["state"], reason: string | null = null): OrderEffect => ({
  type: "order.set_state",
  to,
  reason,
});

const states = fc.constantFrom(...ORDER_STATES);
const tags = fc.constantFrom("vip", "fragile", "urgent");
const holds = fc.constantFrom(...HOLD_CODES);
const effects: fc.Arbitrary<OrderEffect> = fc.oneof(
  fc.record({
    type: fc.constant("order.set_state" as const),
    to: states,
    reason: fc.option(fc.string({ maxLength: 20 })),
  }),
  fc.record({ type: fc.constant("order.add_hold" as const), code: holds, reason: fc.string({ maxLength: 20 }) }),
  fc.record({ type: fc.constant("order.remove_hold" as const), code: holds }),
  fc.record({ type: fc.constant("order.add_tag" as const), tag: tags }),
  fc.record({ type: fc.constant("order.remove_tag" as const), tag: tags }),
);

describe("applyOrderEffect sets a state", () => {
  test("with its reason, its time and one version more", () => {
    const result = applyOrderEffect(orderOf(), setState("cancelled", "缺货"), AT);
    expect(result).toMatchObject({
      ok: true,
      patch: {
        state: "cancelled",
        stateReason: "缺货",
        stateSince: AT,
        cancelledAt: AT,
        previousState: null,
        version: 2,
      },
    });
  });

  test("and keeps the time of a state that was entered before", () => {
    const order = orderOf({ state: "allocated", paidAt: minute(1) });
    const result = applyOrderEffect(order, setState("paid"), AT);
    expect(result).toMatchObject({ ok: true, order: { state: "paid", stateSince: AT, paidAt: minute(1) } });
  });

  test("and remembers where a standstill may return, also through a second one", () => {
    const requested = applyOrderEffect(orderOf({ state: "in_production" }), setState("exception"), AT);
    expect(requested).toMatchObject({ ok: true, order: { state: "exception", previousState: "in_production" } });
    if (!requested.ok) return;
    const back = applyOrderEffect(requested.order, setState("in_production"), AT);
    expect(back).toMatchObject({ ok: true, order: { state: "in_production", previousState: null } });
  });

  test("not against the machine, and says what would be allowed", () => {
    expect(applyOrderEffect(orderOf(), setState("delivered"), AT)).toMatchObject({
      ok: false,
      code: "transition_illegal",
      params: { from: "paid", to: "delivered", allowed: expect.arrayContaining(["allocated", "closed"]) },
    });
  });

  test.each([null, "", "  "])("not to cancelled for the reason %j", (reason) => {
    expect(applyOrderEffect(orderOf(), setState("cancelled", reason), AT)).toMatchObject({ code: "reason_required" });
  });

  test("not outwards while a hold stands; backwards and aside it may", () => {
    const held = orderOf({ holds: [{ code: "risk", reason: "", since: minute(1) }] });
    expect(applyOrderEffect(held, setState("allocated"), AT)).toMatchObject({
      ok: false,
      code: "hold_blocks",
      params: { hold: "risk", to: "allocated" },
    });
    expect(applyOrderEffect(held, setState("pending_review"), AT).ok).toBe(true);
    expect(applyOrderEffect(held, setState("cancelled", "r"), AT).ok).toBe(true);
  });

  test("outwards again from the moment a hold runs out", () => {
    const held = orderOf({ holds: [{ code: "risk", reason: "", since: minute(1), until: AT }] });
    expect(applyOrderEffect(held, setState("allocated"), minute(9)).ok).toBe(false);
    expect(applyOrderEffect(held, setState("allocated"), AT).ok).toBe(true);
  });
});

describe("applyOrderEffect on holds and tags", () => {
  test("adds and removes each once", () => {
    const add: OrderEffect = { type: "order.add_hold", code: "memo", reason: "看备注" };
    const held = applyOrderEffect(orderOf(), add, AT);
    if (!held.ok) throw new Error(held.code);
    expect(held.order.holds).toEqual([{ code: "memo", reason: "看备注", since: AT }]);
    expect(applyOrderEffect(held.order, add, AT)).toEqual({ ok: true, order: held.order, patch: {} });
    const free = applyOrderEffect(held.order, { type: "order.remove_hold", code: "memo" }, AT);
    expect(free).toMatchObject({ ok: true, order: { holds: [], version: 3 } });
  });

  test("refuses one tag more than an order may carry", () => {
    const tagged = orderOf({ tags: Array.from({ length: LIMITS.orderTags - 1 }, (_, index) => `t${index}`) });
    const full = applyOrderEffect(tagged, { type: "order.add_tag", tag: "last" }, AT);
    if (!full.ok) throw new Error(full.code);
    expect(applyOrderEffect(full.order, { type: "order.add_tag", tag: "more" }, AT)).toMatchObject({
      code: "tags_full",
    });
    expect(applyOrderEffect(full.order, { type: "order.add_tag", tag: "last" }, AT)).toMatchObject({
      ok: true,
      patch: {},
    });
  });
});

describe("applyOrderEffect on any effects", () => {
  const walk = (check: (before: Order, effect: OrderEffect) => void) =>
    fc.assert(
      fc.property(states, fc.array(effects, { maxLength: 20 }), (state, list) => {
        let order = orderOf({ state });
        for (const effect of list) {
          check(order, effect);
          const result = applyOrderEffect(order, effect, AT);
          if (result.ok) order = result.order;
        }
      }),
      { numRuns: 1_000 },
    );

  test("the order stays one that the schema accepts", () => {
    walk((order, effect) => {
      OrderEffect.parse(effect);
      const result = applyOrderEffect(order, effect, AT);
      if (result.ok) Order.parse(result.order);
    });
  });

  test("the patch is the difference, and raises the version by one or not at all", () => {
    walk((order, effect) => {
      const result = applyOrderEffect(order, effect, AT);
      if (!result.ok) return;
      expect({ ...order, ...result.patch }).toEqual(result.order);
      expect(result.order.version - order.version).toBe(Object.keys(result.patch).length === 0 ? 0 : 1);
    });
  });

  test("doing it again changes nothing more", () => {
    walk((order, effect) => {
      const first = applyOrderEffect(order, effect, AT);
      if (first.ok)
        expect(applyOrderEffect(first.order, effect, AT)).toEqual({ ok: true, order: first.order, patch: {} });
    });
  });

  test("states move only as the machine allows; an end is never left", () => {
    walk((order, effect) => {
      const result = applyOrderEffect(order, effect, AT);
      if (!result.ok || result.order.state === order.state) return;
      expect(canMove(order.state, result.order.state, order.previousState)).toBe(true);
      expect(isTerminal(order.state)).toBe(false);
    });
  });

  test("where an order may return to is never itself a standstill or an end", () => {
    walk((order) => {
      if (order.previousState !== null) {
        expect(isStandstill(order.state)).toBe(true);
        expect(isStandstill(order.previousState) || isTerminal(order.previousState)).toBe(false);
      }
    });
  });

  test("nothing given is changed in place", () => {
    walk((order, effect) => {
      const frozen = Object.freeze({ ...order, holds: [...order.holds], tags: [...order.tags] });
      Object.freeze(frozen.holds);
      Object.freeze(frozen.tags);
      applyOrderEffect(frozen, Object.freeze(effect), AT);
    });
  });
});
