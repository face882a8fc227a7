import { describe, expect, test } from "vitest";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { eventOf, incomingOf, minute, orderOf } from "../testing/orders.ts";
import { EVENT_LABELS, EVENT_TYPES, eventOfState, IncomingEvent, OrderEvent } from "./event.ts";
import { ORDER_STATES } from "./order-state.ts";

test.each(EVENT_TYPES)("%s has a label", (type) => {
  expectSamePlaceholders(EVENT_LABELS[type]);
});

describe("eventOfState", () => {
  test.each(ORDER_STATES)("entering %s is an event of the list", (state) => {
    expect(EVENT_TYPES).toContain(eventOfState(state));
  });

  test("no state is told as an order being created", () => {
    expect(ORDER_STATES.map(eventOfState)).not.toContain("OrderCreated");
  });
});

describe("IncomingEvent", () => {
  const event = eventOf(incomingOf());

  test("is accepted as the channels make it", () => {
    expect(IncomingEvent.parse(event)).toEqual(event);
  });

  test.each<[string, unknown]>([
    ["an empty key", { ...event, key: "" }],
    ["a key too long for the index", { ...event, key: "k".repeat(201) }],
    ["a hash that is none", { ...event, bodyHash: "0".repeat(63) }],
    ["a moment without a zone", { ...event, occurredAt: "2026-01-01T00:00:00" }],
    ["an amount that is no integer", eventOf(incomingOf({ amounts: { ...incomingOf().amounts, payable: 0.5 } }))],
    [
      "a country of three letters",
      eventOf(incomingOf({ destination: { ...incomingOf().destination, country: "CHN" } })),
    ],
    ["a key nobody knows", { ...event, more: 1 }],
  ])("refuses %s", (_, wrong) => {
    expect(IncomingEvent.safeParse(wrong).success).toBe(false);
  });
});

test("an OrderEvent names its order, its version and what happened", () => {
  const event = {
    id: orderOf().id,
    type: "OrderPaid",
    at: minute(1),
    orderId: orderOf().id,
    orderVersion: 2,
    data: {},
  };
  expect(OrderEvent.parse(event)).toEqual(event);
  expect(OrderEvent.safeParse({ ...event, type: "OrderLost" }).success).toBe(false);
});
