import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventOf, incomingOf, minute, orderOf, timesOf } from "../testing/orders.ts";
import { createOrder, type IncomingResult, updateOrder } from "./apply-incoming.ts";
import { IncomingEvent } from "./event.ts";
import { Order } from "./order.ts";
import { MAIN_LINE, type OrderState } from "./order-state.ts";

const AT = minute(100);
const FACTS = { id: orderOf().id, orderNo: orderOf().orderNo, shopId: orderOf().shopId };

function orderAfter(result: IncomingResult, before: Order): Order {
  return result.type === "unchanged" ? before : result.order;
}

describe("createOrder", () => {
  test("makes an order that the schema accepts, at version 1, in the state of the message", () => {
    const result = createOrder(eventOf(incomingOf({ tags: ["vip"] })), FACTS, AT);
    if (result.type !== "created") throw new Error(result.type);
    expect(Order.parse(result.order)).toMatchObject({ version: 1, state: "paid", stateSince: AT, tags: ["vip"] });
    expect(result.order).toMatchObject({ lineCount: 1, quantity: 2, weightG: 500, payable: 120_000 });
    expect(result.events).toEqual([
      { type: "OrderCreated", implied: [] },
      { type: "OrderPaid", implied: [] },
    ]);
  });

  test("an order that enters in a state without an event of its own is only created", () => {
    const result = createOrder(eventOf(incomingOf({ state: "pending_payment" })), FACTS, AT);
    expect(result).toMatchObject({ events: [{ type: "OrderCreated" }] });
  });

  test("the messages of the tests are ones that the edge would accept", () => {
    expect(() => IncomingEvent.parse(eventOf(incomingOf()))).not.toThrow();
  });
});

describe("updateOrder", () => {
  const order = orderOf();
  const later = (changes: Parameters<typeof incomingOf>[0] = {}) =>
    eventOf(incomingOf({ externalUpdatedAt: minute(1), ...changes }));

  test("does not apply what is older than what we know", () => {
    const event = eventOf(incomingOf({ externalUpdatedAt: minute(-1), state: "shipped" }));
    expect(updateOrder(order, event, AT)).toEqual({ type: "unchanged", reason: "older" });
  });

  test("finds nothing new in the same message", () => {
    expect(updateOrder(order, eventOf(incomingOf()), AT)).toEqual({ type: "unchanged", reason: "same" });
  });

  test("finds nothing new about an order at its end", () => {
    const cancelled = orderOf({ state: "cancelled" });
    const event = eventOf(incomingOf({ state: "shipped" }));
    expect(updateOrder(cancelled, event, AT)).toEqual({ type: "unchanged", reason: "final" });
  });

  test("never takes back what we paid back ourselves, and takes what the channel paid back besides", () => {
    const refunded = orderOf({ refunded: 5_000 });
    const says = (amount: number) => later({ amounts: { ...incomingOf().amounts, refunded: amount } });
    expect(updateOrder(refunded, says(0), AT)).toMatchObject({ order: { refunded: 5_000 } });
    expect(updateOrder(refunded, says(7_000), AT)).toMatchObject({ order: { refunded: 7_000 } });
  });

  test("keeps what a channel still says about the money of a cancelled order", () => {
    const event = later({ state: "shipped", amounts: { ...incomingOf().amounts, refunded: 120_000 } });
    expect(updateOrder(orderOf({ state: "cancelled" }), event, AT)).toMatchObject({
      type: "changed",
      patch: { refunded: 120_000, version: 2 },
      order: { state: "cancelled" },
      events: [{ type: "OrderUpdated" }],
    });
  });

  test("moves an order along, and names the states that the channel jumped over", () => {
    expect(updateOrder(order, later({ state: "shipped" }), AT)).toMatchObject({
      type: "changed",
      order: { state: "shipped", stateSince: AT, shippedAt: AT, version: 2 },
      events: [{ type: "OrderShipped", implied: ["allocated", "picking", "packing"] }],
    });
  });

  test("invents no time for a state that was only implied", () => {
    const unpaid = orderOf({ state: "pending_payment", paidAt: null });
    const result = updateOrder(unpaid, later({ state: "shipped" }), AT);
    expect(result).toMatchObject({ order: { state: "shipped", paidAt: null, shippedAt: AT } });
  });

  test("takes the channel's time for what happened, where it gives one", () => {
    const times = timesOf({ paidAt: minute(-5), shippedAt: minute(0.5) });
    const result = updateOrder(order, later({ state: "shipped", times }), AT);
    expect(result).toMatchObject({ order: { paidAt: minute(-5), shippedAt: minute(0.5), stateSince: AT } });
  });

  test("never takes our own progress back", () => {
    const packing = orderOf({ state: "packing", paidAt: minute(0), shippedAt: null });
    expect(updateOrder(packing, later({ state: "paid" }), AT)).toMatchObject({
      type: "changed",
      order: { state: "packing", paidAt: minute(0) },
      events: [],
    });
  });

  test("a newer clock alone is kept, so that what lies between is old news; it starts nothing", () => {
    const result = updateOrder(order, eventOf(incomingOf({ externalUpdatedAt: minute(3) })), AT);
    expect(result).toMatchObject({ type: "changed", patch: { externalUpdatedAt: minute(3) }, events: [] });
    const between = eventOf(incomingOf({ externalUpdatedAt: minute(2), state: "shipped" }));
    expect(updateOrder(orderAfter(result, order), between, AT)).toMatchObject({ type: "unchanged", reason: "older" });
  });

  test("facts that changed without a move are an update", () => {
    const destination = { ...incomingOf().destination, city: "宁波市" };
    expect(updateOrder(order, later({ destination }), AT)).toMatchObject({
      type: "changed",
      patch: { city: "宁波市" },
      events: [{ type: "OrderUpdated", implied: [] }],
    });
  });

  test("leaves tags and holds, which are ours, alone", () => {
    const ours = orderOf({ tags: ["vip"], holds: [{ code: "risk", reason: "", since: AT }] });
    const result = updateOrder(ours, later({ state: "shipped", tags: ["other"] }), AT);
    expect(result).toMatchObject({ order: { tags: ["vip"], holds: [{ code: "risk" }] } });
  });

  test("a cancellation that the channel reports stops an order that is being packed", () => {
    const result = updateOrder(
      orderOf({ state: "packing" }),
      later({ state: "cancelled", stateReason: "买家取消" }),
      AT,
    );
    expect(result).toMatchObject({
      order: { state: "cancelled", stateReason: "买家取消", previousState: null, cancelledAt: AT },
      events: [{ type: "OrderCancelled", implied: ["cancel_requested"] }],
    });
  });

  test("an exception that the channel reports remembers where the order stood", () => {
    const result = updateOrder(orderOf({ state: "picking" }), later({ state: "exception" }), AT);
    expect(result).toMatchObject({ order: { state: "exception", previousState: "picking" } });
  });
});

describe("messages in any order", () => {
  /** The life of an order as its channel tells it: each message knows all that the ones before it knew. */
  function storyOf(states: readonly OrderState[]): readonly IncomingEvent[] {
    let times = timesOf({});
    return states.map((state, index) => {
      const at = minute(index + 1);
      if (state === "paid") times = { ...times, paidAt: at };
      if (state === "shipped") times = { ...times, shippedAt: at };
      if (state === "delivered") times = { ...times, deliveredAt: at };
      if (state === "completed") times = { ...times, completedAt: at };
      if (state === "cancelled") times = { ...times, cancelledAt: at };
      return eventOf(incomingOf({ state, externalStatus: state, externalUpdatedAt: at, times }), `event-${index}`);
    });
  }

  function tell(events: readonly IncomingEvent[]): Order {
    const [first, ...rest] = events;
    if (!first) throw new Error("no message");
    const created = createOrder(first, FACTS, AT);
    let order = orderAfter(created, orderOf());
    for (const event of rest) order = orderAfter(updateOrder(order, event, AT), order);
    return order;
  }

  /** What two tellings must agree on: everything but how many changes it took and what those were called. */
  const essence = ({ version, stateSince, stateReason, ...rest }: Order) => rest;

  test.each([
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])("created, paid, shipped as %i %i %i", (...turn) => {
    const story = storyOf(["pending_payment", "paid", "shipped"]);
    const told = tell(turn.flatMap((index) => story[index] ?? []));
    expect(essence(told)).toEqual(essence(tell(story)));
    expect(told).toMatchObject({ state: "shipped", paidAt: minute(2), shippedAt: minute(3) });
  });

  const lives = fc
    .tuple(
      fc.subarray([...MAIN_LINE], { minLength: 1 }),
      fc.constantFrom(null, "cancelled" as const, "closed" as const),
    )
    .map(([line, end]) => (end && !line.includes("completed") ? [...line, end] : line));

  test("any life, shuffled and with repeats, ends as it ends when told in order", () => {
    const tellings = lives.chain((states) => {
      const story = storyOf(states);
      const repeats = fc.array(fc.constantFrom(...story), { maxLength: 5 });
      return repeats.chain((extra) =>
        fc.record({
          story: fc.constant(story),
          told: fc.shuffledSubarray([...story, ...extra], { minLength: story.length + extra.length }),
        }),
      );
    });
    fc.assert(
      fc.property(tellings, ({ story, told }) => {
        expect(essence(tell(told))).toEqual(essence(tell(story)));
      }),
      { numRuns: 2_000 },
    );
  });

  test("the patches alone rebuild the order", () => {
    fc.assert(
      fc.property(lives, (states) => {
        const [first, ...rest] = storyOf(states);
        if (!first) return;
        let order = orderAfter(createOrder(first, FACTS, AT), orderOf());
        for (const event of rest) {
          const result = updateOrder(order, event, AT);
          if (result.type === "changed") expect({ ...order, ...result.patch }).toEqual(result.order);
          order = orderAfter(result, order);
          Order.parse(order);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
