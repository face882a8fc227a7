import { type Cron, parseCron } from "./cron.ts";
import type { Schedule, ScheduleTimes } from "./schedule.ts";
import { isWorkday, type WorkCalendar } from "./work-calendar.ts";
import { offsetMs } from "./zone-offset.ts";
import { atWall } from "./zone-wall.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Leap days are eight years apart at most; whatever comes later never comes. */
const HORIZON_DAYS = 366 * 9;

/** A schedule and, where it asks for working days, the calendar that knows them. */
export type Timed = {
  readonly schedule: Pick<Schedule, "times" | "zone" | "workdaysOnly">;
  readonly calendar: WorkCalendar;
};

/**
 * The first `count` times after `after` (ISO 8601), oldest first; fewer, or none, where no more come within nine years.
 * A time of day that clocks skip comes when they have skipped it; one that they show twice comes at the first showing.
 * What comes every hour or every few minutes goes by elapsed time instead, and so neither pauses nor doubles.
 */
export function nextTimes(timed: Timed, after: string, count: number): readonly string[] {
  const afterMs = Date.parse(after);
  const found: number[] = [];
  const day = localDay(timed.schedule.zone, afterMs);
  for (let ahead = -1; ahead <= HORIZON_DAYS && found.length < count; ahead += 1) {
    found.push(...timesOn(timed, day + ahead).filter((ms) => ms > (found.at(-1) ?? afterMs)));
  }
  return found.slice(0, count).map(isoOf);
}

/** The last `count` times up to and including `until`, and not before `from`; oldest first. */
export function lastTimes(
  timed: Timed,
  { from, until }: { readonly from: string; readonly until: string },
  count: number,
): readonly string[] {
  const [fromMs, untilMs] = [Date.parse(from), Date.parse(until)];
  const firstDay = localDay(timed.schedule.zone, fromMs) - 1;
  const found = new Set<number>();
  for (let day = localDay(timed.schedule.zone, untilMs) + 1; day >= firstDay && found.size <= count; day -= 1) {
    for (const ms of timesOn(timed, day).toReversed()) if (ms >= fromMs && ms <= untilMs) found.add(ms);
  }
  return [...found]
    .toSorted((a, b) => a - b)
    .slice(-count)
    .map(isoOf);
}

/** How late a time may fire and still not be one that was missed. */
const LATE_MS = 60_000;
/** The most missed times that start runs, however long nothing could start. */
const MOST_MISSED = 100;

/**
 * The time that a schedule due since `dueAt` fires for at `now` (both ISO 8601); null when it has none to fire for:
 * all were missed and are to be skipped, or what was a time when `dueAt` was reckoned is none any more.
 */
export function dueTime(
  timed: Timed,
  { missed, dueAt, now }: { readonly missed: Schedule["missed"]; readonly dueAt: string; readonly now: string },
): string | null {
  const span = { from: dueAt, until: now };
  if (missed === "all") return lastTimes(timed, span, MOST_MISSED)[0] ?? null;
  const [newest = null] = lastTimes(timed, span, 1);
  if (newest === null || missed === "once") return newest;
  return Date.parse(now) - Date.parse(newest) <= LATE_MS ? newest : null;
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

function localDay(zone: string, ms: number): number {
  return Math.floor((ms + offsetMs(zone, ms)) / DAY_MS);
}

/** The moments of one day, in order, each once. `day` counts from 1970-01-01 on the zone's clocks. */
function timesOn({ schedule, calendar }: Timed, day: number): readonly number[] {
  const { times, zone, workdaysOnly } = schedule;
  const date = new Date(day * DAY_MS);
  const minutes = minutesOn(times, date);
  if (minutes.length === 0) return [];
  if (workdaysOnly && !isWorkday(calendar, date.toISOString().slice(0, 10))) return [];
  const walls = minutes.map((minute) => day * DAY_MS + minute * MINUTE_MS);
  const offset = steadyOffset(zone, day);
  if (offset !== null) return walls.map((wallMs) => wallMs - offset);
  const elapses = goesByElapsedTime(times);
  const moments = walls.flatMap((wallMs): readonly number[] => {
    const wall = atWall(zone, wallMs);
    if (elapses) return wall.type === "shown" ? wall.at : [];
    return [wall.type === "shown" ? wall.at[0] : wall.after];
  });
  return [...new Set(moments)].toSorted((a, b) => a - b);
}

/** On nearly all days clocks do not change, and one look at each side of the day spares one for each of its minutes. */
function steadyOffset(zone: string, day: number): number | null {
  const [before, after] = [offsetMs(zone, (day - 1) * DAY_MS), offsetMs(zone, (day + 2) * DAY_MS)];
  return before === after ? before : null;
}

function goesByElapsedTime(times: ScheduleTimes): boolean {
  if (times.type === "minutes") return true;
  return times.type === "cron" && cronOf(times.cron).hours.size === 24;
}

const crons = new Map<string, Cron>();

/** The schema has refused what cannot be read; the guard keeps a row that went round it from ever coming due. */
function cronOf(text: string): Cron {
  const known = crons.get(text) ?? parseCron(text) ?? NEVER;
  crons.set(text, known);
  return known;
}

const NEVER: Cron = {
  minutes: new Set(),
  hours: new Set(),
  monthDays: new Set(),
  months: new Set(),
  weekdays: new Set(),
  eitherDay: false,
};

/** Minutes since midnight, in order; `date` holds the local day in its UTC fields. */
function minutesOn(times: ScheduleTimes, date: Date): readonly number[] {
  switch (times.type) {
    case "minutes": {
      const every = Number(times.every);
      return Array.from({ length: 1_440 / every }, (_, index) => index * every);
    }
    case "daily":
      return [clockMinute(times.at)];
    case "weekly":
      return isoWeekday(date) === Number(times.weekday) ? [clockMinute(times.at)] : [];
    case "monthly":
      return isMonthDay(date, times.day) ? [clockMinute(times.at)] : [];
    case "cron": {
      const cron = cronOf(times.cron);
      if (!isCronDay(cron, date)) return [];
      const hours = [...cron.hours].toSorted((a, b) => a - b);
      const minutes = [...cron.minutes].toSorted((a, b) => a - b);
      return hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
    }
  }
}

function clockMinute(at: string): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
}

function isoWeekday(date: Date): number {
  return date.getUTCDay() === 0 ? 7 : date.getUTCDay();
}

function isMonthDay(date: Date, day: string): boolean {
  if (day === "last") return new Date(date.getTime() + DAY_MS).getUTCDate() === 1;
  return date.getUTCDate() === Number(day);
}

function isCronDay({ months, monthDays, weekdays, eitherDay }: Cron, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [monthDay, weekday] = [monthDays.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? monthDay || weekday : monthDay && weekday;
}
