import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MACHINE_TEMPLATES } from "../order/machine-templates.ts";
import type { Order, OrderLine } from "../order/order.ts";
import { ORDER_STATES, type OrderState } from "../order/order-state.ts";
import { compileMachine, DEFAULT_MACHINE } from "../order/state-machine.ts";
import { incomingOf, minute, orderOf } from "../testing/orders.ts";
import { newsOf } from "./family-news.ts";
import { parentEnd } from "./parent-end.ts";
import { reachOrder } from "./reach-order.ts";
import { type Part, shareNews } from "./share-news.ts";
import { takeOut } from "./take-out.ts";

const line = (lineNo: number, quantity: number, sku = `S${lineNo}`): OrderLine => ({
  ...{ lineNo, kind: "product", sku, name: sku, externalLineNo: `L${lineNo}` },
  ...{ quantity, unitPrice: 100, discount: 0, payable: 100 * quantity, weightG: 0 },
});
const part = (id: string, lines: readonly OrderLine[], state: OrderState = "paid"): Part => {
  const payable = lines.reduce((sum, { payable: own }) => sum + own, 0);
  return { lines, order: orderOf({ id, state, payable, paid: payable, parentId: "p" }) };
};
const LINES = [line(1, 3), line(2, 2)];
const moved = (parts: readonly Part[], to: OrderState, parcels: readonly (readonly [number, number])[][] | null) => {
  const told = parcels?.map((parcel) => ({
    waybill: null,
    lines: parcel.map(([lineNo, quantity]) => ({ externalLineNo: `L${lineNo}`, quantity })),
  }));
  const shared = shareNews({ lines: LINES, parts }, [{ type: "moved", to, parcels: told ?? null }]);
  return [...shared.values()].map(([one]) => {
    if (!one) return "-";
    return one.type === "moved" ? one.to : one.type;
  });
};

describe("which part of a split order was sent", () => {
  const two = () => [part("a", [line(1, 3)]), part("b", [line(2, 2)])];
  const shared = () => [part("a", [line(1, 2)]), part("b", [line(1, 1), line(2, 2)])];
  const alike = () => [part("a", [line(1, 1)]), part("b", [line(1, 1)]), part("c", [line(1, 1), line(2, 2)])];

  test.each([
    ["the part whose lines are in a parcel", two(), "shipped", [[[2, 2]]], ["-", "shipped"]],
    ["some of a part", two(), "partially_shipped", [[[1, 1]]], ["partially_shipped", "-"]],
    ["all of them, and arrived", two(), "delivered", [[[1, 3]], [[2, 2]]], ["delivered", "delivered"]],
    ["a parcel made of just one part", shared(), "partially_shipped", [[[1, 2]]], ["shipped", "-"]],
    ["a shared line of which not all left", shared(), "partially_shipped", [[[1, 1]]], ["ask", "ask"]],
    ["parts that are alike cannot be told apart", alike(), "partially_shipped", [[[1, 1]]], ["ask", "ask", "ask"]],
    ["a parcel with a line that nobody knows", two(), "shipped", [[[7, 1]]], ["ask", "ask"]],
    ["no parcel named, none sent", two(), "shipped", null, ["ask", "ask"]],
    [
      "no parcel named, one is alone",
      [part("a", LINES, "packing"), part("b", [], "cancelled")],
      "shipped",
      null,
      ["shipped", "-"],
    ],
    ["no parcel named, an echo", [part("a", LINES, "shipped"), part("b", LINES)], "shipped", null, ["-", "-"]],
    [
      "arrived although one never left",
      [part("a", LINES, "shipped"), part("b", LINES)],
      "delivered",
      null,
      ["-", "ask"],
    ],
    ["only that it was paid", two(), "paid", null, ["paid", "paid"]],
  ] as const)("%s", (...[, parts, to, parcels, expected]) => {
    expect(
      moved(parts, to, parcels === null ? null : parcels.map((one) => one.map(([no, n]) => [no, n] as const))),
    ).toEqual(expected);
  });
});

test("money of the whole is shared to the minor unit", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), amount, (payables, paid) => {
      const parts = payables.map((payable, place) => ({ lines: [], order: orderOf({ id: String(place), payable }) }));
      const whole = { before: 0, after: paid };
      const shared = shareNews({ lines: [], parts }, [{ type: "money", paid: whole, refunded: whole }]);
      const own = [...shared.values()].flatMap(([one]) => (one?.type === "money" ? [one] : []));
      expect(own.reduce((sum, one) => sum + one.paid, 0)).toBe(paid);
      expect(own.reduce((sum, one) => sum + one.refunded, 0)).toBe(paid);
    }),
  );
});

test("no news leaves an order that is worked on unheld, or moves one that has ended", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDER_STATES),
      fc.constantFrom("cancelled", "closed", "cancel_requested"),
      (state, to) => {
        const order = orderOf({ state, previousState: state === "exception" ? "picking" : null });
        const { order: after } = reachOrder(order, [{ type: "stop", to, reason: "x" }], {
          machine: DEFAULT_MACHINE,
          at: minute(9),
        });
        const isOver = ["cancelled", "closed", "completed", "merged"].includes(state);
        if (isOver) expect(after).toEqual(order);
        else
          expect(["cancelled", "closed", "cancel_requested"].includes(after.state) || after.holds.length > 0).toBe(
            true,
          );
      },
    ),
  );
});

test("what a channel repeats, masks or leaves out is no news", () => {
  const order = orderOf({ state: "split", paid: 0 });
  const incoming = incomingOf({ private: { name: "林**", phone: "138****1234" } });
  const known = { order, lines: incoming.lines, private: { name: "林晚晴", phone: "13800001234" } };
  expect(newsOf(known, incoming, { partsDiffer: true })).toEqual([]);
  const told = incomingOf({ state: "cancelled", amounts: { ...incoming.amounts, payable: 1 } });
  expect(newsOf(known, told, { partsDiffer: true }).map(({ type }) => type)).toEqual(["contents", "stop"]);
});

test("a source is taken out with its lines and amounts, while nobody picks and nobody changed them", () => {
  const merged = {
    order: orderOf({ payable: 500, lineCount: 2 }),
    lines: [line(1, 3), line(2, 2)],
    private: {},
    doc: {},
  };
  const source = { order: orderOf({ payable: 200 }), lines: [{ ...line(2, 2), lineNo: 1 }], private: {}, doc: {} };
  expect(takeOut(merged, source)).toMatchObject({ lines: [line(1, 3)], order: { payable: 300, lineCount: 1 } });
  const changes: Partial<Order>[] = [{ state: "picking" }, { pinned: ["lines"] }, { state: "split" }];
  for (const change of changes) {
    expect(takeOut({ ...merged, order: { ...merged.order, ...change } }, source)).toBeNull();
  }
  expect(takeOut({ ...merged, lines: [line(1, 3)] }, source)).toBeNull();
});

test("a whole ends as its parts did, by the way that its type's machine allows", () => {
  const split = { state: "split", previousState: "paid" } as const;
  expect(parentEnd(split, ["delivered", "picking"], DEFAULT_MACHINE)).toBeNull();
  expect(parentEnd(split, ["delivered", "cancelled"], DEFAULT_MACHINE)).toEqual(["completed"]);
  expect(parentEnd(split, ["cancelled", "cancelled"], DEFAULT_MACHINE)).toEqual(["cancelled"]);
  expect(parentEnd(split, ["closed", "cancelled"], DEFAULT_MACHINE)).toEqual(["closed"]);
  const furniture = MACHINE_TEMPLATES.find(({ key }) => key === "furniture7")?.machine;
  const machine = furniture ? compileMachine(furniture, 1) : DEFAULT_MACHINE;
  expect(parentEnd(split, ["completed"], machine)?.at(-1)).toBe("completed");
  const dead = compileMachine({ states: [{ state: "split", owner: null, limitMinutes: null, next: [] }] }, 1);
  expect(parentEnd(split, ["completed"], dead)).toEqual(["closed"]);
});
