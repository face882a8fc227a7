import { expect, test } from "vitest";
import { CN_HOLIDAYS_2026, FIRST_CALENDAR } from "./cn-holidays.ts";
import { addWorkdays, addWorkMs, isWorkday, nextWorkMoment, WorkCalendar } from "./work-calendar.ts";

const HOUR_MS = 3_600_000;
const cn = FIRST_CALENDAR;

test("the first calendar is one, and holds each day once", () => {
  expect(WorkCalendar.parse(cn)).toEqual(cn);
  expect(CN_HOLIDAYS_2026.filter(({ works }) => !works)).toHaveLength(33);
  expect(CN_HOLIDAYS_2026.filter(({ works }) => works)).toHaveLength(6);
  for (const { date, works } of CN_HOLIDAYS_2026.filter((day) => day.works)) {
    expect([0, 6], date).toContain(new Date(date).getUTCDay());
    expect(works).toBe(true);
  }
});

test.each([
  ["2026-02-13", true],
  ["2026-02-14", true], // a Saturday that is worked
  ["2026-02-16", false],
  ["2026-02-21", false],
  ["2026-02-24", true],
  ["2026-03-01", false],
  ["1969-12-31", true],
])("%s is worked: %s", (date, works) => {
  expect(isWorkday(cn, date)).toBe(works);
});

test("a weekday may have hours of its own, also where it is worked in exchange", () => {
  const own = { ...cn, ownHours: [{ weekday: 6, hours: { from: "10:00", to: "14:00" } }] };
  expect(WorkCalendar.parse(own)).toEqual(own);
  // Saturday 14 February 2026 is worked for the Spring Festival: four hours, the other four come after it.
  expect(addWorkMs(own, "2026-02-13T10:00:00.000Z", 8 * HOUR_MS)).toBe("2026-02-24T05:00:00.000Z");
  expect(nextWorkMoment(own, "2026-02-14T00:00:00.000Z")).toBe("2026-02-14T02:00:00.000Z");
  const twice = [...own.ownHours, ...own.ownHours];
  expect(WorkCalendar.safeParse({ ...cn, ownHours: twice }).success).toBe(false);
});

test.each([
  // Beijing is eight hours ahead.
  ["2026-03-02T02:30:00.000Z", "2026-03-02T02:30:00.000Z"],
  ["2026-03-02T00:30:00.000Z", "2026-03-02T01:00:00.000Z"],
  ["2026-03-02T10:00:00.000Z", "2026-03-03T01:00:00.000Z"],
  ["2026-03-06T12:00:00.000Z", "2026-03-09T01:00:00.000Z"],
  ["2026-02-14T10:30:00.000Z", "2026-02-24T01:00:00.000Z"],
  ["2026-03-01T23:00:00.000Z", "2026-03-02T01:00:00.000Z"],
])("after %s work goes on at %s", (at, next) => {
  expect(nextWorkMoment(cn, at)).toBe(next);
});

test.each([
  ["2026-03-02T02:00:00.000Z", 2, "2026-03-02T04:00:00.000Z"],
  ["2026-03-02T02:00:00.000Z", 8, "2026-03-02T10:00:00.000Z"],
  ["2026-03-02T02:00:00.000Z", 9, "2026-03-03T02:00:00.000Z"],
  ["2026-02-14T09:00:00.000Z", 2, "2026-02-24T02:00:00.000Z"],
  ["2026-03-01T02:00:00.000Z", 0, "2026-03-02T01:00:00.000Z"],
])("from %s %s working hours last until %s", (at, hours, end) => {
  expect(addWorkMs(cn, at, hours * HOUR_MS)).toBe(end);
});

test.each([
  ["2026-03-02T02:00:00.000Z", 1, "2026-03-03T02:00:00.000Z"],
  ["2026-03-06T02:00:00.000Z", 1, "2026-03-09T02:00:00.000Z"],
  ["2026-02-13T15:59:00.000Z", 2, "2026-02-24T15:59:00.000Z"],
  ["2026-02-13T16:00:00.000Z", 1, "2026-02-23T16:00:00.000Z"],
])("from %s %s working days lead to %s", (at, days, end) => {
  const shifted = addWorkdays(cn, at, days);
  expect(shifted).toBe(end);
});

test("clocks that are put back or forward keep the time of day", () => {
  const berlin: WorkCalendar = { ...cn, zone: "Europe/Berlin", weekdays: [1, 2, 3, 4, 5, 6, 7], days: [] };
  expect(addWorkdays(berlin, "2026-03-28T11:00:00.000Z", 1)).toBe("2026-03-29T10:00:00.000Z");
  expect(addWorkdays(berlin, "2026-10-24T10:00:00.000Z", 1)).toBe("2026-10-25T11:00:00.000Z");
});

test.each([
  { ...cn, weekdays: [] },
  { ...cn, hours: { from: "18:00", to: "09:00" } },
  { ...cn, zone: "Moon/Crater" },
  { ...cn, days: [...cn.days, ...cn.days] },
])("a calendar without working time, or that says two things of a day, is refused", (calendar) => {
  expect(WorkCalendar.safeParse(calendar).success).toBe(false);
});
