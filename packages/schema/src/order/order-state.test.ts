import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES } from "../role.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { isStandstill, isTerminal, ORDER_STATE_FACTS, ORDER_STATES, OrderState } from "./order-state.ts";
import { canMove, movesFrom } from "./state-machine.ts";

const states = fc.constantFrom(...ORDER_STATES);
const previous = fc.option(states);

describe("the state machine", () => {
  test.each(ORDER_STATES)("%s has a label, an owner that is a role, and moves that are states", (state) => {
    const { label, owner, next } = ORDER_STATE_FACTS[state];
    expectSamePlaceholders(label);
    if (owner !== null) expect(ROLES).toContain(owner);
    for (const to of next) expect(OrderState.parse(to)).not.toBe(state);
    expect(new Set(next).size).toBe(next.length);
  });

  test("labels are told apart in both languages", () => {
    const labels = Object.values(ORDER_STATE_FACTS).map(({ label }) => label);
    expect(new Set(labels.map(({ zh }) => zh)).size).toBe(ORDER_STATES.length);
    expect(new Set(labels.map(({ en }) => en)).size).toBe(ORDER_STATES.length);
  });

  test("every state can be reached from an order that was just placed", () => {
    const reached = new Set<OrderState>(["pending_confirm"]);
    for (const state of reached) for (const to of movesFrom(state, null)) reached.add(to);
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });

  test("from every state that is not an end, an end can be reached", () => {
    for (const state of ORDER_STATES) expect(isTerminal(state) || movesFrom(state, null).includes("closed")).toBe(true);
  });

  test("the ends are completed, merged, cancelled and closed, and nothing leaves them", () => {
    const ends = ORDER_STATES.filter(isTerminal);
    expect([...ends].sort()).toEqual(["cancelled", "closed", "completed", "merged"]);
    fc.assert(
      fc.property(fc.constantFrom(...ends), states, previous, (...move) => {
        expect(canMove(...move)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("no state moves to itself", () => {
    fc.assert(
      fc.property(states, previous, (state, before) => {
        expect(canMove(state, state, before)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the two templates are ways through it", () => {
    const furniture = ["pending_confirm", "paid", "split", "in_production", "qc_passed", "shipped"] as const;
    const retail = ["paid", "pending_review", "packing", "shipped", "delivered", "completed"] as const;
    for (const way of [furniture, retail]) {
      for (const [index, to] of way.slice(1).entries()) expect(canMove(way[index] ?? to, to, null)).toBe(true);
    }
  });
});

describe("standstills", () => {
  const standstills = fc.constantFrom(...ORDER_STATES.filter(isStandstill));

  test("return to the state before, and to no other on the main line", () => {
    fc.assert(
      fc.property(standstills, states, states, (state, before, to) => {
        fc.pre(!ORDER_STATE_FACTS[state].next.includes(to) && to !== "closed" && to !== state);
        expect(canMove(state, to, before)).toBe(to === before);
      }),
      { numRuns: 1_000 },
    );
  });

  test("an order that came to us that way may go where orders come in", () => {
    for (const state of ["exception", "cancel_requested"] as const) {
      expect(movesFrom(state, null)).toEqual(
        expect.arrayContaining(["paid", "pending_review", "shipped", "cancelled"]),
      );
      expect(movesFrom(state, null)).not.toContain("merged");
    }
  });
});

test("movesFrom lists exactly what canMove allows", () => {
  fc.assert(
    fc.property(states, previous, (from, before) => {
      expect(movesFrom(from, before)).toEqual(ORDER_STATES.filter((to) => canMove(from, to, before)));
    }),
    { numRuns: 1_000 },
  );
});
