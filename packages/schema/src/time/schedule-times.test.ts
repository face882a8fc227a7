import { describe, expect, it, test } from "vitest";
import { FIRST_CALENDAR } from "./cn-holidays.ts";
import { parseCron } from "./cron.ts";
import type { Schedule, ScheduleTimes } from "./schedule.ts";
import { lastTimes, nextTimes } from "./schedule-times.ts";

const SHANGHAI = "Asia/Shanghai";
const BERLIN = "Europe/Berlin";
const NEW_YORK = "America/New_York";

const timed = (times: ScheduleTimes, zone: string, workdaysOnly = false) => {
  const schedule: Pick<Schedule, "times" | "zone" | "workdaysOnly"> = { times, zone, workdaysOnly };
  return { schedule, calendar: FIRST_CALENDAR };
};
const cron = (text: string): ScheduleTimes => ({ type: "cron", cron: text });
const short = (times: readonly string[]) => times.map((at) => at.slice(0, 16));

describe("next times", () => {
  it.each<[string, ScheduleTimes, string, string, readonly string[]]>([
    [
      "daily",
      { type: "daily", at: "09:30" },
      SHANGHAI,
      "2026-11-22T01:30:00Z",
      ["2026-11-23T01:30", "2026-11-24T01:30"],
    ],
    [
      "weekly",
      { type: "weekly", weekday: "1", at: "08:00" },
      BERLIN,
      "2026-10-20T00:00:00Z",
      ["2026-10-26T07:00", "2026-11-02T07:00"],
    ],
    [
      "monthly on the 31st",
      { type: "monthly", day: "31", at: "00:00" },
      SHANGHAI,
      "2026-01-31T00:00:00Z",
      ["2026-03-30T16:00", "2026-05-30T16:00"],
    ],
    [
      "last day",
      { type: "monthly", day: "last", at: "23:00" },
      NEW_YORK,
      "2028-02-02T00:00:00Z",
      ["2028-03-01T04:00", "2028-04-01T03:00"],
    ],
    [
      "every 15 minutes",
      { type: "minutes", every: "15" },
      SHANGHAI,
      "2026-11-22T01:31:00Z",
      ["2026-11-22T01:45", "2026-11-22T02:00"],
    ],
    [
      "steps",
      cron("*/20 9-10 * * mon-fri"),
      SHANGHAI,
      "2026-11-20T02:30:00Z",
      ["2026-11-20T02:40", "2026-11-23T01:00"],
    ],
    ["leap day", cron("0 12 29 feb *"), BERLIN, "2026-01-01T00:00:00Z", ["2028-02-29T11:00", "2032-02-29T11:00"]],
    ["either day field", cron("0 0 13 * 5"), "UTC", "2026-11-01T00:00:00Z", ["2026-11-06T00:00", "2026-11-13T00:00"]],
    ["Sunday is 0 and 7", cron("0 0 * * 7"), "UTC", "2026-11-22T00:00:00Z", ["2026-11-29T00:00", "2026-12-06T00:00"]],
  ])("%s", (...[, times, zone, after, expected]) => {
    expect(short(nextTimes(timed(times, zone), after, 2))).toEqual(expected);
  });

  it("a date that never comes has no next time", () => {
    expect(nextTimes(timed(cron("0 0 31 2 *"), BERLIN), "2026-01-01T00:00:00Z", 5)).toEqual([]);
  });
});

describe("when clocks change", () => {
  // Berlin skips 02:00–03:00 on 2026-03-29 and shows 02:00–03:00 twice on 2026-10-25; New York 03-08 and 11-01.
  it.each<[string, ScheduleTimes, string, string, readonly string[]]>([
    [
      "skipped in Berlin",
      { type: "daily", at: "02:30" },
      BERLIN,
      "2026-03-28T12:00:00Z",
      ["2026-03-29T01:00", "2026-03-30T00:30"],
    ],
    [
      "skipped in New York",
      { type: "daily", at: "02:30" },
      NEW_YORK,
      "2026-03-07T12:00:00Z",
      ["2026-03-08T07:00", "2026-03-09T06:30"],
    ],
    [
      "two skipped times are one",
      cron("0,30 2 * * *"),
      BERLIN,
      "2026-03-28T12:00:00Z",
      ["2026-03-29T01:00", "2026-03-30T00:00"],
    ],
    [
      "shown twice in Berlin",
      { type: "daily", at: "02:30" },
      BERLIN,
      "2026-10-24T12:00:00Z",
      ["2026-10-25T00:30", "2026-10-26T01:30"],
    ],
    [
      "shown twice in New York",
      { type: "daily", at: "01:30" },
      NEW_YORK,
      "2026-10-31T12:00:00Z",
      ["2026-11-01T05:30", "2026-11-02T06:30"],
    ],
    [
      "after its first showing",
      { type: "daily", at: "02:30" },
      BERLIN,
      "2026-10-25T00:45:00Z",
      ["2026-10-26T01:30", "2026-10-27T01:30"],
    ],
    [
      "hours go by elapsed time",
      cron("0 * * * *"),
      BERLIN,
      "2026-10-25T00:00:00Z",
      ["2026-10-25T01:00", "2026-10-25T02:00"],
    ],
    [
      "every half hour through a skip",
      { type: "minutes", every: "30" },
      NEW_YORK,
      "2026-03-08T06:30:00Z",
      ["2026-03-08T07:00", "2026-03-08T07:30"],
    ],
    [
      "midnight skipped in Havana",
      { type: "daily", at: "00:30" },
      "America/Havana",
      "2026-03-07T12:00:00Z",
      ["2026-03-08T05:00", "2026-03-09T04:30"],
    ],
  ])("%s", (...[, times, zone, after, expected]) => {
    expect(short(nextTimes(timed(times, zone), after, 2))).toEqual(expected);
  });
});

describe("on working days only", () => {
  it("passes over the Spring Festival and takes the days worked for it", () => {
    const nine: ScheduleTimes = { type: "daily", at: "09:00" };
    expect(short(nextTimes(timed(nine, SHANGHAI, true), "2026-02-12T12:00:00Z", 4))).toEqual([
      "2026-02-13T01:00",
      "2026-02-14T01:00",
      "2026-02-24T01:00",
      "2026-02-25T01:00",
    ]);
  });

  it("a holiday drops a time, it does not move it", () => {
    const first: ScheduleTimes = { type: "monthly", day: "1", at: "09:00" };
    expect(short(nextTimes(timed(first, SHANGHAI, true), "2026-09-02T00:00:00Z", 1))).toEqual(["2026-12-01T01:00"]);
  });
});

test("last times end with the newest and keep within their span", () => {
  const five = timed({ type: "minutes", every: "5" }, SHANGHAI);
  const span = { from: "2020-01-01T00:00:00Z", until: "2026-11-22T01:31:00Z" };
  expect(short(lastTimes(five, span, 2))).toEqual(["2026-11-22T01:25", "2026-11-22T01:30"]);
  expect(lastTimes(five, { from: "2026-11-22T01:31:00Z", until: "2026-11-22T01:34:00Z" }, 9)).toEqual([]);
  const through = lastTimes(
    timed({ type: "daily", at: "02:30" }, BERLIN),
    { from: "2026-10-24T00:30:00Z", until: "2026-10-26T12:00:00Z" },
    9,
  );
  expect(short(through)).toEqual(["2026-10-24T00:30", "2026-10-25T00:30", "2026-10-26T01:30"]);
});

test.each([
  "",
  "* * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "5-1 * * * *",
  "*/0 * * * *",
  "a * * * *",
  "*-5 * * * *",
])("%j is no cron expression", (text) => expect(parseCron(text)).toBeNull());
