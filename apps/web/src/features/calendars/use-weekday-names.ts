import { useFormatter } from "next-intl";

/** The weekdays as the reader calls them, Monday first. */
export function useWeekdayNames(): readonly string[] {
  const format = useFormatter();
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    format.dateTime(new Date(Date.UTC(2024, 0, index + 1)), { weekday: "short", timeZone: "UTC" }),
  );
}
