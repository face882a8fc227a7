import { FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { expect, test } from "vitest";
import { contextWith, orderWith } from "../../testing/order.ts";
import { waitDefinition } from "./definition.ts";
import { WaitParams } from "./params.ts";

// A Saturday, ten in the morning in Beijing.
const AT = "2026-11-21T02:00:02.000Z";

const evaluate = (until: unknown, more: { inWorkTime?: boolean; promisedShipAt?: string } = {}) => {
  const { inWorkTime = false, promisedShipAt = "2026-11-21T06:00:00.000Z" } = more;
  const params = WaitParams.parse({ until, inWorkTime });
  const order = { facts: orderWith({ promisedShipAt }) };
  return waitDefinition.evaluate(contextWith(params, { order, at: AT, calendar: FIRST_CALENDAR }));
};

test.each([
  [{ type: "duration", durationMs: 90_000 }, "2026-11-21T02:01:32.000Z"],
  [{ type: "workhours", hours: 1.5 }, "2026-11-23T02:30:00.000Z"],
  [{ type: "workdays", days: 1 }, "2026-11-23T02:00:02.000Z"],
  [{ type: "path", path: "order.promisedShipAt" }, "2026-11-21T06:00:00.000Z"],
  [{ type: "at", at: "2026-11-22T09:00:00+08:00" }, "2026-11-22T01:00:00.000Z"],
])("waits for %j until %s", (until, wakeAt) => {
  expect(evaluate(until)).toEqual({ type: "timer", wakeAt });
});

test("a moment out of hours is put off to when work begins", () => {
  const outcome = evaluate({ type: "duration", durationMs: 90_000 }, { inWorkTime: true });
  expect(outcome).toEqual({ type: "timer", wakeAt: "2026-11-23T01:00:00.000Z" });
});

test("a moment that is past is not waited for", () => {
  const outcome = evaluate({ type: "path", path: "order.promisedShipAt" }, { promisedShipAt: AT });
  expect(outcome).toEqual({ type: "goto", port: "done", output: { at: AT } });
});

test.each(["order.orderNo", "outputs.nobody.at", "order.shippedAt"])("%s holds no moment", (path) => {
  expect(evaluate({ type: "path", path })).toMatchObject({
    type: "fail",
    code: "wait_moment_missing",
    params: { path },
  });
});

test("a path is checked as far as it can be before anything runs", () => {
  const problemsOf = (path: string) =>
    waitDefinition.check?.(WaitParams.parse({ until: { type: "path", path } })) ?? [];
  expect(problemsOf("order.promisedShipAt")).toEqual([]);
  expect(problemsOf("outputs.ask.at")).toEqual([]);
  for (const path of ["order.orderNo", "order.nothing", "secrets.at", "order", "constructor.name"]) {
    expect(problemsOf(path)).toMatchObject([{ code: "wait_moment_missing", path: "until.path" }]);
  }
});

test("goes on when the time has come", () => {
  const ctx = contextWith(WaitParams.parse(waitDefinition.sample), { at: AT });
  expect(waitDefinition.resume?.(ctx, { type: "timer" })).toEqual({ type: "goto", port: "done", output: { at: AT } });
});

test("says how long", () => {
  const say = (until: unknown, inWorkTime = false) => waitDefinition.summary(WaitParams.parse({ until, inWorkTime }));
  expect(say({ type: "duration", durationMs: 7_200_000 }).zh).toBe("2 小时");
  expect(say({ type: "workdays", days: 3 }, true).en).toBe("3 working days, in working hours");
});

test("a fixed moment is one, with its zone", () => {
  const problemsOf = (at: string) => waitDefinition.check?.(WaitParams.parse({ until: { type: "at", at } }));
  expect(problemsOf("2026-12-12T10:00:00+08:00")).toEqual([]);
  expect(problemsOf("2026-12-12 10:00")).toMatchObject([{ path: "until.at" }]);
});
