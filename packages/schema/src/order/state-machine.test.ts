import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderOf } from "../testing/orders.ts";
import { applyOrderEffectIn } from "./apply-order-effect.ts";
import { channelPath } from "./channel-path.ts";
import { machineProblems } from "./machine-problems.ts";
import { MACHINE_TEMPLATES } from "./machine-templates.ts";
import { isStandstill, ORDER_STATE_FACTS, ORDER_STATES, type OrderState } from "./order-state.ts";
import {
  allowedMoves,
  allows,
  compileMachine,
  DEFAULT_MACHINE,
  overdueAt,
  type StateMachine,
} from "./state-machine.ts";

const template = (key: string): StateMachine => {
  const found = MACHINE_TEMPLATES.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found.machine;
};
const furniture = compileMachine(template("furniture7"), 1);
const retail = compileMachine(template("retail4"), 1);
const AT = "2026-11-22T10:00:00.000Z";

describe("the machine that every installation starts with", () => {
  test("allows just what the facts of the states say", () => {
    for (const from of ORDER_STATES) {
      for (const to of ORDER_STATES) {
        const plain = !isStandstill(from) && to !== "closed" && !ORDER_STATE_FACTS[from].terminal;
        if (plain)
          expect(allows(DEFAULT_MACHINE, { from, to, previous: null })).toBe(ORDER_STATE_FACTS[from].next.includes(to));
      }
    }
  });

  test("has no time limits: nothing is overdue that was not before", () => {
    for (const state of ORDER_STATES) expect(overdueAt(DEFAULT_MACHINE, state, AT)).toBeNull();
  });
});

describe("templates", () => {
  test.each(MACHINE_TEMPLATES.map((one) => [one.key, one] as const))(
    "%s has no problem, and every timed state an owner",
    (_, one) => {
      expect(machineProblems(one.machine)).toEqual([]);
      for (const { owner, limitMinutes } of one.machine.states) if (limitMinutes !== null) expect(owner).not.toBeNull();
    },
  );

  test("C228: furniture7 has exactly seven states, in their order; a jump is refused with what is allowed", () => {
    const way: readonly OrderState[] = [
      "pending_confirm",
      "paid",
      "split",
      "in_production",
      "qc_passed",
      "shipped",
      "completed",
    ];
    expect(template("furniture7").states.map(({ state }) => state)).toEqual(way);
    for (const [index, to] of way.slice(1).entries()) {
      expect(allows(furniture, { from: way[index] ?? to, to, previous: null })).toBe(true);
    }
    const jump = applyOrderEffectIn(
      { order: { ...orderOf(), state: "paid" }, machine: furniture },
      { type: "order.set_state", to: "shipped", reason: null },
      AT,
    );
    expect(jump).toMatchObject({ ok: false, code: "transition_illegal", params: { from: "paid", to: "shipped" } });
    expect(jump.ok ? [] : jump.params.allowed).toEqual([
      "split",
      "cancel_requested",
      "cancelled",
      "closed",
      "exception",
    ]);
    expect(allowedMoves(furniture, { from: "paid", previous: null })).not.toContain("picking");
  });

  test("C003: retail4 goes through 已支付, 待审核, 打包中 and 已发货, and the last two moves to its end", () => {
    const way: readonly OrderState[] = ["paid", "pending_review", "packing", "shipped", "delivered", "completed"];
    for (const [index, to] of way.slice(1).entries()) {
      expect(allows(retail, { from: way[index] ?? to, to, previous: null })).toBe(true);
    }
    expect(allows(retail, { from: "paid", to: "packing", previous: null })).toBe(false);
  });

  test("C229: a node is overdue when its time has passed, to the minute", () => {
    expect(overdueAt(furniture, "pending_confirm", AT)).toBe("2026-11-22T16:00:00.000Z");
    expect(overdueAt(furniture, "completed", AT)).toBeNull();
  });
});

describe("a machine of an order type", () => {
  test("what a channel reports goes the machine's own way, implying its states and no others", () => {
    const order = { state: "paid", previousState: null } as const;
    expect(channelPath(order, "shipped", furniture)).toEqual(["split", "in_production", "qc_passed", "shipped"]);
    expect(channelPath(order, "shipped", retail)).toEqual(["pending_review", "packing", "shipped"]);
    expect(channelPath(order, "picking", furniture)).toBeNull();
    expect(channelPath(order, "cancel_requested", furniture)).toEqual(["cancel_requested"]);
  });

  test("an order that stands where its type has no state any more is not stuck", () => {
    expect(allowedMoves(furniture, { from: "picking", previous: null })).toEqual(["cancel_requested", "closed"]);
    expect(allowedMoves(retail, { from: "picking", previous: null })).toContain("packing");
  });

  test("never leaves an end, stays or moves to what it has not", () => {
    const states = fc.constantFrom(...ORDER_STATES);
    fc.assert(
      fc.property(fc.constantFrom(furniture, retail), states, states, (machine, from, to) => {
        if (!allows(machine, { from, to, previous: null })) return;
        expect(from).not.toBe(to);
        expect(ORDER_STATE_FACTS[from].terminal).toBeUndefined();
        expect(machine.states.has(to)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("problems", () => {
  const state = (name: OrderState, next: readonly OrderState[], more = {}) => ({
    ...{ state: name, owner: null, limitMinutes: null, next: [...next] },
    ...more,
  });

  test.each([
    ["no_start", [state("shipped", ["completed"])]],
    ["unreachable", [state("paid", ["cancelled"]), state("packing", ["cancelled"])]],
    ["no_way_out", [state("paid", ["packing"]), state("packing", [])]],
    ["unknown_next", [state("paid", ["packing", "cancelled"])]],
    ["no_owner", [state("paid", ["cancelled"], { limitMinutes: 5 })]],
  ] as const)("%s", (code, states) => {
    expect(machineProblems({ states: [...states] }).map((problem) => problem.code)).toContain(code);
  });
});
