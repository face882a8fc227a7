import type { Id } from "../ids.ts";
import type { LocalizedText } from "../language.ts";
import type { CalendarDay, WorkCalendar } from "./work-calendar.ts";

const DAY_MS = 86_400_000;

/**
 * The public holidays of mainland China in 2026 and the days off that are worked for them, after the notice of the
 * State Council's General Office of 4 November 2025 (国务院办公厅关于2026年部分节假日安排的通知). Every year has a
 * notice of its own, usually in November: an administrator checks this list and adds the next year's.
 */
export const CN_HOLIDAYS_2026: readonly CalendarDay[] = [
  ...span("2026-01-01", 3, { works: false, name: "元旦" }),
  worked("2026-01-04", "元旦调休"),
  worked("2026-02-14", "春节调休"),
  ...span("2026-02-15", 9, { works: false, name: "春节" }),
  worked("2026-02-28", "春节调休"),
  ...span("2026-04-04", 3, { works: false, name: "清明节" }),
  ...span("2026-05-01", 5, { works: false, name: "劳动节" }),
  worked("2026-05-09", "劳动节调休"),
  ...span("2026-06-19", 3, { works: false, name: "端午节" }),
  worked("2026-09-20", "国庆节调休"),
  ...span("2026-09-25", 3, { works: false, name: "中秋节" }),
  ...span("2026-10-01", 7, { works: false, name: "国庆节" }),
  worked("2026-10-10", "国庆节调休"),
];

/** The calendar that every installation has, and that nodes ask which name no other. */
export const DEFAULT_CALENDAR_ID: Id = "00000000-0000-4000-8000-000000000002";
export const DEFAULT_CALENDAR_NAME: LocalizedText = { zh: "默认工作日历", en: "Standard calendar" };

/** What it says at first: Monday to Friday, nine to six, China's holidays of 2026. */
export const FIRST_CALENDAR: WorkCalendar = {
  zone: "Asia/Shanghai",
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: "09:00", to: "18:00" },
  days: [...CN_HOLIDAYS_2026],
};

function span(first: string, count: number, what: Omit<CalendarDay, "date">): readonly CalendarDay[] {
  const firstMs = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(firstMs + index * DAY_MS).toISOString().slice(0, 10),
    ...what,
  }));
}

function worked(date: string, name: string): CalendarDay {
  return { date, works: true, name };
}
