import { atWall } from "../time/zone-wall.ts";
import type { DATE_SHAPES } from "./import-mapping.ts";

export type DateShape = (typeof DATE_SHAPES)[number];

/** A date and time as they are written, with the offset from UTC where that is told. */
type Written = { readonly wallMs: number; readonly offsetMs: number | null };

/** Reads a time of a column of that shape as UTC, ISO 8601; a time without an offset is of the zone. Null when it is none. */
export function readMoment(text: string, shape: DateShape, zone: string): string | null {
  const written = READERS[shape](plain(text));
  if (written === null) return null;
  const { wallMs, offsetMs } = written;
  if (offsetMs !== null) return new Date(wallMs - offsetMs).toISOString();
  const wall = atWall(zone, wallMs);
  return new Date(wall.type === "shown" ? wall.at[0] : wall.after).toISOString();
}

/**
 * The shapes that a column may be written in: the one that reads the most values, all of them or three quarters; several
 * where days and months cannot be told apart, or where each shape reads what another cannot.
 */
export function dateShapes(values: readonly string[]): readonly DateShape[] {
  const read = SHAPES.map((shape) => ({ shape, ok: values.map((value) => READERS[shape](plain(value)) !== null) }));
  const count = (ok: readonly boolean[]) => ok.filter(Boolean).length;
  const most = Math.max(...read.map(({ ok }) => count(ok)));
  const best = read.filter(({ ok }) => count(ok) === most);
  if (most === 0 || most < values.length * ENOUGH) return [];
  const others = read.filter(({ ok }) => best.every((top) => ok.some((is, index) => is && top.ok[index] !== true)));
  return [...best, ...others].map(({ shape }) => shape);
}

const SHAPES = ["ymd", "mdy", "dmy", "seconds", "milliseconds"] as const;
/** Some cells may be broken: they become errors of their rows. */
const ENOUGH = 0.75;

function plain(text: string): string {
  return text.normalize("NFKC").trim();
}

const TIME = String.raw`(?:[ T,]*(?:(上午|下午|AM|PM) ?)?(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})(?:[.,](\d{1,9}))?)?秒?分?(?: ?(AM|PM))?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const YMD = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const TWO_FIRST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${TIME}$`, "i");
const DAY_WORD = new RegExp(`^(\\d{1,2})[- ]([a-z]{3})[a-z]*[- ,]+(\\d{4})${TIME}$`, "i");
const WORD_DAY = new RegExp(`^([a-z]{3})[a-z]* (\\d{1,2}),? +(\\d{4})${TIME}$`, "i");
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const READERS: Readonly<Record<DateShape, (text: string) => Written | null>> = {
  ymd: (text) => {
    const [, year, month, day, ...time] = YMD.exec(text) ?? [];
    if (year !== undefined) return written([year, month, day], time);
    const [, y, m, d, hour, minute, second] = COMPACT.exec(text) ?? [];
    return y === undefined ? null : written([y, m, d], [undefined, hour, minute, second]);
  },
  mdy: (text) => {
    const [, word, dayOf, yearOf, ...timeOf] = WORD_DAY.exec(text) ?? [];
    if (word !== undefined) return written([yearOf, monthOf(word), dayOf], timeOf);
    const [, month, day, year, ...time] = TWO_FIRST.exec(text) ?? [];
    return month === undefined ? null : written([year, month, day], time);
  },
  dmy: (text) => {
    const [, dayOf, word, yearOf, ...timeOf] = DAY_WORD.exec(text) ?? [];
    if (word !== undefined) return written([yearOf, monthOf(word), dayOf], timeOf);
    const [, day, month, year, ...time] = TWO_FIRST.exec(text) ?? [];
    return day === undefined ? null : written([year, month, day], time);
  },
  seconds: (text) => (/^\d{9,10}$/.test(text) ? { wallMs: Number(text) * 1_000, offsetMs: 0 } : null),
  milliseconds: (text) => (/^\d{12,13}$/.test(text) ? { wallMs: Number(text), offsetMs: 0 } : null),
  // Day 25,569 of a spreadsheet is 1970-01-01; its times are of no zone and shown to the second.
  excel: (text) =>
    /^\d{4,5}(?:\.\d+)?$/.test(text)
      ? { wallMs: Math.round((Number(text) - 25_569) * 86_400) * 1_000, offsetMs: null }
      : null,
};

function monthOf(word: string): string {
  return String(MONTHS.indexOf(word.toLowerCase()) + 1);
}

type Texts = readonly (string | undefined)[];

function written([yearText, monthText, dayText]: Texts, time: Texts): Written | null {
  const [before, hourText = "0", minuteText = "0", secondText = "0", fraction = "", after, offset] = time;
  const short = Number(yearText);
  const year = short < 100 ? short + (short < 70 ? 2_000 : 1_900) : short;
  const [month, day] = [Number(monthText), Number(dayText)];
  const half = (before ?? after)?.toUpperCase();
  const hour = hourOf(Number(hourText), half);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  const isClock = hour < 24 && minute < 60 && second < 60;
  const wall = new Date(
    Date.UTC(year, month - 1, day, hour, minute, second, Number(fraction.padEnd(3, "0").slice(0, 3))),
  );
  const isDay = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day;
  return isClock && isDay && year >= 1970 && year < 2200
    ? { wallMs: wall.getTime(), offsetMs: offsetOf(offset) }
    : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === "PM" || half === "下午") return hour < 12 ? hour + 12 : hour;
  return half === "AM" || half === "上午" ? hour % 12 : hour;
}

function offsetOf(offset: string | undefined): number | null {
  if (offset === undefined) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes));
}
