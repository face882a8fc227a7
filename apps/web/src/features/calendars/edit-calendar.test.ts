import { CN_HOLIDAYS_2026, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { expect, it } from "vitest";
import { spansOf, withOwnHours, withoutSpan, withSpan, withWeekday, yearsOf } from "./edit-calendar.ts";

const NATIONAL = { first: "2026-10-01", last: "2026-10-07", works: false, name: "国庆节" };

it("shows days in a row as one", () => {
  const spans = spansOf(CN_HOLIDAYS_2026, "2026");
  expect(spans).toContainEqual(NATIONAL);
  expect(spans).toContainEqual({ first: "2026-10-10", last: "2026-10-10", works: true, name: "国庆节调休" });
  expect(spansOf(CN_HOLIDAYS_2026, "2027")).toEqual([]);
});

it("offers the years that are known, this one and the next", () => {
  expect(yearsOf(CN_HOLIDAYS_2026, "2026-11-22")).toEqual(["2026", "2027"]);
  expect(yearsOf(CN_HOLIDAYS_2026, "2028-01-01")).toEqual(["2026", "2028", "2029"]);
});

it("puts days in over what was said of them, and takes them out again", () => {
  const changed = withSpan(FIRST_CALENDAR, { first: "2026-10-07", last: "2026-10-08", works: true, name: "大促" });
  expect(spansOf(changed?.days ?? [], "2026")).toContainEqual({ ...NATIONAL, last: "2026-10-06" });
  expect(changed?.days.filter(({ name }) => name === "大促").map(({ date }) => date)).toEqual([
    "2026-10-07",
    "2026-10-08",
  ]);
  expect(withoutSpan(FIRST_CALENDAR, NATIONAL).days).toHaveLength(FIRST_CALENDAR.days.length - 7);
});

it("refuses a row that ends before it begins, or never", () => {
  expect(withSpan(FIRST_CALENDAR, { ...NATIONAL, last: "2026-09-30" })).toBeNull();
  expect(withSpan(FIRST_CALENDAR, { ...NATIONAL, last: "2999-01-01" })).toBeNull();
});

it("gives a weekday hours of its own while it is worked", () => {
  const saturday = withOwnHours(withWeekday(FIRST_CALENDAR, 6, true), 6, { from: "10:00", to: "14:00" });
  expect(saturday).toMatchObject({
    weekdays: [1, 2, 3, 4, 5, 6],
    ownHours: [{ weekday: 6, hours: { from: "10:00", to: "14:00" } }],
  });
  expect(withOwnHours(saturday, 6, null)).toEqual(withWeekday(FIRST_CALENDAR, 6, true));
  expect(withWeekday(saturday, 6, false)).toEqual(FIRST_CALENDAR);
});
