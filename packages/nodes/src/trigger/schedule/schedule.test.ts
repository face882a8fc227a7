import { DEFAULT_CALENDAR_ID } from "@orderloom/schema/time/cn-holidays";
import { expect, test } from "vitest";
import { contextWith } from "../../testing/order.ts";
import { scheduleDefinition } from "./definition.ts";
import { ScheduleParams } from "./params.ts";

const params: ScheduleParams = {
  times: { type: "monthly", day: "last", at: "23:30" },
  zone: "Europe/Berlin",
  workdaysOnly: true,
  calendarId: DEFAULT_CALENDAR_ID,
  missed: "skip",
  about: { type: "nothing" },
};

test("starts runs by the clock, about nothing or about the orders selected", () => {
  const { about: _, ...schedule } = params;
  expect(scheduleDefinition.trigger?.(params)).toEqual({
    events: [],
    shopIds: null,
    schedule: { ...schedule, orders: null },
  });
  const rule = { "==": [{ var: "order.complete" }, false] };
  const orders = { state: "pending_review", hours: 24, most: 500, rule } as const;
  expect(scheduleDefinition.trigger?.({ ...params, about: { type: "orders", ...orders } }).schedule?.orders).toEqual(
    orders,
  );
});

test.each([
  [{ type: "daily", at: "24:00" }],
  [{ type: "cron", cron: "0 9 * *" }],
  [{ type: "minutes", every: "7" }],
] as const)("refuses %j", (times) => {
  expect(scheduleDefinition.params.safeParse({ ...params, times }).success).toBe(false);
});

test("says when, in both languages", () => {
  expect(scheduleDefinition.summary(params)).toEqual({
    zh: "每月最后一天 23:30 · 仅工作日 · Europe/Berlin",
    en: "The last day of the month at 23:30, working days only · Europe/Berlin",
  });
  expect(
    scheduleDefinition.summary({ ...params, times: { type: "minutes", every: "120" }, workdaysOnly: false }).zh,
  ).toBe("每 2 小时 · Europe/Berlin");
});

test("leaves by its only way out", () => {
  expect(scheduleDefinition.evaluate(contextWith(params))).toEqual({ type: "goto", port: "out" });
});

test("a rule is checked, and none is every order", () => {
  const about = { type: "orders", state: "pending_review", hours: 24, most: 500 } as const;
  const check = (rule?: unknown) =>
    scheduleDefinition.check?.(ScheduleParams.parse({ ...params, about: { ...about, ...(rule ? { rule } : {}) } }));
  expect(check()).toEqual([]);
  expect(check({ "==": [{ var: "order.complete" }, false] })).toEqual([]);
  expect(check({ "==": [{ var: "order.nothing" }, 1] })).toMatchObject([{ code: "rule_invalid", path: "about.rule" }]);
});
