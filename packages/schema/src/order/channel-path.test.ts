import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelPath } from "./channel-path.ts";
import { isStandstill, isTerminal, MAIN_LINE, ORDER_STATES, type OrderState } from "./order-state.ts";
import { canMove } from "./state-machine.ts";

const path = (state: OrderState, to: OrderState, previousState: OrderState | null = null) =>
  channelPath({ state, previousState }, to);

const moving = ORDER_STATES.filter((state) => !isTerminal(state) && !isStandstill(state));
const states = fc.constantFrom(...ORDER_STATES);
/** Where an order can stand: standstills with the state before, or none when it came to us that way. */
const standings = fc.oneof(
  states.filter((state) => !isStandstill(state)).map((state) => ({ state, previousState: null })),
  fc.record({
    state: states.filter(isStandstill),
    previousState: fc.option(fc.constantFrom(...moving)),
  }),
);

describe("channelPath", () => {
  test.each<[OrderState, OrderState, readonly OrderState[] | null]>([
    ["pending_payment", "paid", ["paid"]],
    ["pending_confirm", "deposit_paid", ["pending_payment", "deposit_paid"]],
    ["pending_payment", "shipped", ["paid", "allocated", "picking", "packing", "shipped"]],
    ["paid", "completed", ["allocated", "picking", "packing", "shipped", "delivered", "completed"]],
    ["paid", "pending_review", ["pending_review"]],
    ["pending_review", "paid", []],
    ["pending_review", "shipped", ["allocated", "picking", "packing", "shipped"]],
    ["in_production", "shipped", ["qc_passed", "shipped"]],
    ["split", "shipped", ["in_production", "qc_passed", "shipped"]],
    ["packing", "partially_shipped", ["partially_shipped"]],
    ["allocated", "paid", []],
    ["shipped", "paid", []],
    ["delivered", "delivered", []],
    ["paid", "cancelled", ["cancelled"]],
    ["packing", "cancelled", ["cancel_requested", "cancelled"]],
    ["delivered", "cancelled", ["cancel_requested", "cancelled"]],
    ["delivered", "closed", ["closed"]],
    ["paid", "exception", ["exception"]],
    ["paid", "merged", ["merged"]],
    ["completed", "closed", null],
    ["cancelled", "paid", null],
  ])("%s to %s", (from, to, expected) => {
    expect(path(from, to)).toEqual(expected);
  });

  test("a cancellation request waits for a person, whatever the channel says short of the end", () => {
    expect(path("cancel_requested", "shipped", "packing")).toBeNull();
    expect(path("cancel_requested", "cancelled", "packing")).toEqual(["cancelled"]);
    expect(path("cancel_requested", "completed", "shipped")).toEqual(["shipped", "delivered", "completed"]);
  });

  test("an exception is over once the channel moves beyond the state before it", () => {
    expect(path("exception", "shipped", "pre_shipped")).toEqual(["pre_shipped", "shipped"]);
    expect(path("exception", "pre_shipped", "pre_shipped")).toEqual([]);
    expect(path("exception", "paid", "pre_shipped")).toEqual([]);
    expect(path("exception", "cancelled", "in_production")).toEqual(["cancel_requested", "cancelled"]);
  });

  test("an order that came to us in exception goes where the channel says", () => {
    expect(path("exception", "shipped")).toEqual(["shipped"]);
    expect(path("cancel_requested", "paid")).toEqual(["paid"]);
  });

  test("ends at the reported state, and makes only moves the machine allows", () => {
    fc.assert(
      fc.property(standings, states, (standing, to) => {
        const way = channelPath(standing, to);
        if (way === null || way.length === 0) return;
        expect(way.at(-1)).toBe(to);
        expect(new Set(way).size).toBe(way.length);
        let { state: from, previousState } = standing;
        for (const next of way) {
          expect(canMove(from, next, previousState) || isStandstill(next)).toBe(true);
          previousState = isStandstill(next) && !isStandstill(from) ? from : previousState;
          from = next;
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test("passes over no end and no standstill on the way, but the request before a cancellation", () => {
    fc.assert(
      fc.property(standings, states, (standing, to) => {
        const between = (channelPath(standing, to) ?? []).slice(0, -1);
        if (to !== "cancelled")
          for (const state of between) expect(isTerminal(state) || isStandstill(state)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  test("news of an earlier state never takes an order back", () => {
    fc.assert(
      fc.property(fc.nat(MAIN_LINE.length - 2), fc.nat(MAIN_LINE.length - 2), (one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((place) => MAIN_LINE[place]);
        if (earlier && later) expect(path(later, earlier)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the pairs with no way are known, and short of the ends there are few", () => {
    const none = moving.flatMap((from) =>
      ORDER_STATES.filter((to) => path(from, to) === null).map((to) => `${from} > ${to}`),
    );
    expect(none).toMatchInlineSnapshot(`
      [
        "pending_confirm > merged",
        "pending_payment > merged",
        "deposit_paid > merged",
        "pending_review > merged",
        "presale_waiting > merged",
        "split > merged",
        "split > picking",
        "in_production > merged",
        "in_production > picking",
        "qc_passed > merged",
        "picking > merged",
        "packing > merged",
        "pre_shipped > merged",
        "partially_shipped > merged",
        "shipped > merged",
        "delivered > merged",
      ]
    `);
  });
});
