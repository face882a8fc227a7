import { LIMITS } from "@orderloom/schema/limits";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { waitEventDefinition } from "./definition.ts";
import { WaitEventParams } from "./params.ts";

const ofOrder = WaitEventParams.parse({ of: { type: "order", events: ["OrderShipped", "OrderDelivered"] } });
const ofKey = (key: string, timeoutMs: number | null = 60_000) =>
  WaitEventParams.parse({ of: { type: "key", key, names: ["waybill.signed"] }, timeoutMs });

test("waits for events of the order, for ever unless told otherwise", () => {
  expect(waitEventDefinition.evaluate(contextWith(ofOrder))).toEqual({
    type: "event",
    names: ["OrderShipped", "OrderDelivered"],
    key: null,
    wakeAt: null,
  });
  expect(waitEventDefinition.outputs(ofOrder).map(({ id }) => id)).toEqual(["came"]);
});

test("waits for what names a key, until the time is up", () => {
  const ctx = contextWith(ofKey(" {{ outputs.ship.no }} "), { outputs: { ship: { no: "SF123" } } });
  expect(waitEventDefinition.evaluate(ctx)).toEqual({
    type: "event",
    names: ["waybill.signed"],
    key: "SF123",
    wakeAt: "2026-11-21T02:01:02.000Z",
  });
  expect(waitEventDefinition.outputs(ctx.params).map(({ id }) => id)).toEqual(["came", "timeout"]);
});

test("a run about no order cannot wait for its events", () => {
  expect(waitEventDefinition.evaluate(contextWith(ofOrder, { order: null }))).toMatchObject({ code: "order_missing" });
});

test.each(["{{ outputs.nobody.no }}", "x".repeat(LIMITS.waitKeyChars + 1)])("%s is no key", (key) => {
  expect(waitEventDefinition.evaluate(contextWith(ofKey(key)))).toMatchObject({ type: "fail", code: "wait_key_empty" });
});

test("a key as long as it may be is one", () => {
  const key = "x".repeat(LIMITS.waitKeyChars);
  expect(waitEventDefinition.evaluate(contextWith(ofKey(key)))).toMatchObject({ key });
});

test("leaves with the event or because none came", () => {
  const ctx = contextWith(ofOrder);
  const event = { type: "OrderShipped", data: {} };
  expect(waitEventDefinition.resume?.(ctx, { type: "event", mark: "4:OrderShipped", event })).toEqual({
    type: "goto",
    port: "came",
    output: event,
  });
  expect(waitEventDefinition.resume?.(ctx, { type: "timer" })).toMatchObject({ port: "timeout" });
});

test("says what it waits for", () => {
  expect(waitEventDefinition.summary(ofOrder).zh).toBe("订单发货、订单签收");
  expect(waitEventDefinition.summary(ofKey("{{ outputs.ship.no }}")).en).toBe("waybill.signed · {{ outputs.ship.no }}");
});
