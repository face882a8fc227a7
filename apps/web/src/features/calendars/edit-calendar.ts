import type { CalendarDay, WorkCalendar, WorkHours } from "@orderloom/schema/time/work-calendar";

/** Days in a row that differ in the same way, both ends included (`2026-10-01`). */
export type DaySpan = Omit<CalendarDay, "date"> & { readonly first: string; readonly last: string };

/** The year's days that differ, those in a row that say the same as one. */
export function spansOf(days: readonly CalendarDay[], year: string): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  const inOrder = days.toSorted((one, other) => one.date.localeCompare(other.date));
  for (const { date, works, name } of inOrder.filter((day) => day.date.startsWith(`${year}-`))) {
    const before = spans.at(-1);
    const goesOn = before?.works === works && before.name === name && dayAfter(before.last) === date;
    if (before && goesOn) spans.splice(-1, 1, { ...before, last: date });
    else spans.push({ first: date, last: date, works, name });
  }
  return spans;
}

/** The years that some day of the calendar is in, and the two around now, in order. */
export function yearsOf(days: readonly CalendarDay[], today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [...new Set([...days.map(({ date }) => date.slice(0, 4)), String(year), String(year + 1)])].sort();
}

/** The longest row of days that is put in at once. */
const SPAN_DAYS = 60;

/** The calendar with these days; what it said of them before is gone. Null where the row has no end, or too many days. */
export function withSpan(calendar: WorkCalendar, span: DaySpan): WorkCalendar | null {
  const { works, name } = span;
  const dates: string[] = [];
  for (let date = span.first; date <= span.last && dates.length <= SPAN_DAYS; date = dayAfter(date)) dates.push(date);
  if (dates.length === 0 || dates.length > SPAN_DAYS) return null;
  const others = calendar.days.filter(({ date }) => !dates.includes(date));
  const days = [...others, ...dates.map((date) => ({ date, works, name }))];
  return { ...calendar, days: days.sort((one, other) => one.date.localeCompare(other.date)) };
}

/** The calendar where these days are as their weekday says. */
export function withoutSpan(calendar: WorkCalendar, { first, last }: DaySpan): WorkCalendar {
  return { ...calendar, days: calendar.days.filter(({ date }) => date < first || date > last) };
}

/** The calendar where a weekday (1 is Monday) is worked or off. */
export function withWeekday(calendar: WorkCalendar, weekday: number, works: boolean): WorkCalendar {
  const others = calendar.weekdays.filter((each) => each !== weekday);
  const weekdays = works ? [...others, weekday].sort((one, other) => one - other) : others;
  return works ? { ...calendar, weekdays } : withOwnHours({ ...calendar, weekdays }, weekday, null);
}

/** The calendar where a weekday has hours of its own, or the usual ones (null). */
export function withOwnHours(calendar: WorkCalendar, weekday: number, hours: WorkHours | null): WorkCalendar {
  const { ownHours = [], ...rest } = calendar;
  const others = ownHours.filter((own) => own.weekday !== weekday);
  const own = hours ? [...others, { weekday, hours }].sort((one, other) => one.weekday - other.weekday) : others;
  return own.length > 0 ? { ...rest, ownHours: own } : rest;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
