import { z } from "zod";
import { Zone } from "./zone.ts";
import { offsetMs } from "./zone-offset.ts";

/** A time of day as it stands on a clock, `09:00`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day that differs from what its weekday says: a holiday, or a day off that is worked. */
export const CalendarDay = z.strictObject({
  date: z.iso.date(),
  works: z.boolean(),
  name: z.string().trim().min(1).max(60),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** From when to when a day is worked. */
export const WorkHours = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from < to, { path: ["to"] });
export type WorkHours = z.infer<typeof WorkHours>;

const Weekday = z.int().min(1).max(7);

/**
 * When people work: days of the week (1 is Monday), hours of the day on the clocks of `zone`, and the days that differ.
 * At least one weekday is worked, so that working time always goes on. Weekdays with hours of their own stand in
 * `ownHours`; a day off that is worked has the hours of its weekday, or the usual ones.
 */
export const WorkCalendar = z.strictObject({
  zone: Zone,
  weekdays: z.array(Weekday).min(1).max(7),
  hours: WorkHours,
  ownHours: z
    .array(z.strictObject({ weekday: Weekday, hours: WorkHours }))
    .max(7)
    .refine((own) => new Set(own.map(({ weekday }) => weekday)).size === own.length)
    .exactOptional(),
  days: z
    .array(CalendarDay)
    .max(2_000)
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length),
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;

/** Whether people work on that date (`2026-02-14`) of the calendar's zone. */
export function isWorkday(calendar: WorkCalendar, date: string): boolean {
  return worksOn(indexOf(calendar), dayOfDate(date));
}

/** The moment itself when it is worked, else when work next begins (ISO 8601). */
export function nextWorkMoment(calendar: WorkCalendar, at: string): string {
  return atLocal(calendar, firstWorked(indexOf(calendar), localOf(calendar.zone, Date.parse(at))));
}

/** The moment after `ms` milliseconds of working time, counted from `at` (ISO 8601). */
export function addWorkMs(calendar: WorkCalendar, at: string, ms: number): string {
  const index = indexOf(calendar);
  let place = firstWorked(index, localOf(calendar.zone, Date.parse(at)));
  for (let left = ms; left > 0; ) {
    const today = hoursOn(index, place.day).toMs - place.ms;
    if (left <= today) return atLocal(calendar, { day: place.day, ms: place.ms + left });
    left -= today;
    place = firstWorked(index, { day: place.day + 1, ms: 0 });
  }
  return atLocal(calendar, place);
}

/** The same time of day on the `count`th working day after that of `at` (ISO 8601). */
export function addWorkdays(calendar: WorkCalendar, at: string, count: number): string {
  const index = indexOf(calendar);
  const place = localOf(calendar.zone, Date.parse(at));
  let day = place.day;
  for (let left = count; left > 0; ) {
    day += 1;
    if (worksOn(index, day)) left -= 1;
  }
  return atLocal(calendar, { day, ms: place.ms });
}

/** A place in local time: days since 1970-01-01 and milliseconds since midnight, both as the zone's clocks show them. */
type Local = { readonly day: number; readonly ms: number };

const DAY_MS = 86_400_000;

type CalendarIndex = {
  readonly weekdays: ReadonlySet<number>;
  readonly special: ReadonlyMap<number, boolean>;
  readonly usual: Span;
  readonly own: ReadonlyMap<number, Span>;
};

/** Milliseconds since midnight. */
type Span = { readonly fromMs: number; readonly toMs: number };

const indexes = new WeakMap<WorkCalendar, CalendarIndex>();

function indexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const { weekdays, days, hours, ownHours = [] } = calendar;
  const index = {
    weekdays: new Set(weekdays),
    special: new Map(days.map(({ date, works }) => [dayOfDate(date), works])),
    usual: spanOf(hours),
    own: new Map(ownHours.map((own) => [own.weekday, spanOf(own.hours)])),
  };
  indexes.set(calendar, index);
  return index;
}

function worksOn({ special, weekdays }: CalendarIndex, day: number): boolean {
  return special.get(day) ?? weekdays.has(weekdayOf(day));
}

function hoursOn({ usual, own }: CalendarIndex, day: number): Span {
  return own.get(weekdayOf(day)) ?? usual;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function spanOf({ from, to }: WorkHours): Span {
  return { fromMs: clockMs(from), toMs: clockMs(to) };
}

function firstWorked(index: CalendarIndex, { day, ms }: Local): Local {
  const today = hoursOn(index, day);
  if (worksOn(index, day) && ms < today.toMs) return { day, ms: Math.max(ms, today.fromMs) };
  let next = day + 1;
  while (!worksOn(index, next)) next += 1;
  return { day: next, ms: hoursOn(index, next).fromMs };
}

function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function clockMs(text: string): number {
  return Number(text.slice(0, 2)) * 3_600_000 + Number(text.slice(3)) * 60_000;
}

function localOf(zone: string, utcMs: number): Local {
  const localMs = utcMs + offsetMs(zone, utcMs);
  const day = Math.floor(localMs / DAY_MS);
  return { day, ms: localMs - day * DAY_MS };
}

/** The second look takes the offset that holds there; a time that clocks skip comes out an hour later. */
function atLocal({ zone }: WorkCalendar, { day, ms }: Local): string {
  const localMs = day * DAY_MS + ms;
  const guessMs = localMs - offsetMs(zone, localMs);
  return new Date(localMs - offsetMs(zone, guessMs)).toISOString();
}
