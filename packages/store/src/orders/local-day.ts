/** Zones differ by whole quarters of an hour, so the day changes nowhere within one. */
const QUARTER_MS = 15 * 60_000;

type Zone = { readonly format: Intl.DateTimeFormat; quarter: number; day: string };
const zones = new Map<string, Zone>();

/**
 * The calendar day of a moment (ISO 8601) in a zone, as 20261121. Formatting costs more
 * than all else in a number: once a quarter does.
 */
export function localDay(zone: string, at: string): string {
  const known = zones.get(zone) ?? openZone(zone);
  const ms = Date.parse(at);
  const quarter = Math.floor(ms / QUARTER_MS);
  if (quarter !== known.quarter) {
    known.quarter = quarter;
    known.day = known.format.format(ms).replaceAll("-", "");
  }
  return known.day;
}

function openZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const opened = { format, quarter: Number.NaN, day: "" };
  zones.set(timeZone, opened);
  return opened;
}
