import dayjs, { type Dayjs } from "dayjs";
import timezone from "dayjs/plugin/timezone";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);
dayjs.extend(timezone);

/** A moment (ISO 8601) on the clocks of a zone, as date pickers show it. */
export function onClock(moment: string, zone: string): Dayjs {
  return dayjs(moment).tz(zone);
}

/** What was picked on the clocks of a zone, as a moment (ISO 8601, UTC). */
export function momentOf(picked: Dayjs, zone: string): string {
  return dayjs.tz(picked.format("YYYY-MM-DDTHH:mm:ss"), zone).toISOString();
}
