import type { Environment } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import type { Channel } from "@orderloom/schema/order/order";
import { Pool } from "pg";

/** Where order numbers come from. Ranges are reserved ahead: numbers may be skipped, never given twice. */
export type OrderNumbers = {
  /** `count` numbers of a channel for the day that `at` (ISO 8601) is in `zone`. */
  readonly take: (wanted: WantedNumbers) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export type WantedNumbers = {
  readonly env: Environment;
  readonly channel: Channel;
  readonly zone: string;
  readonly at: string;
  readonly count: number;
};

const FIRST_RANGE = 20;
const LARGEST_RANGE = 2_000;
const SERIAL_DIGITS = 5;

/**
 * Numbers like `TB2026112100042`: channel, the shop's day, serial. Reservations use a connection of their own: taken
 * from the pool they could wait for transactions that wait for them.
 */
export function openOrderNumbers(url: string): OrderNumbers {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    application_name: "orderloom numbers",
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: LIMITS.lockTimeoutMs,
    query_timeout: LIMITS.lockTimeoutMs,
  });
  pool.on("error", () => {}); // the next reservation connects again
  pool.on("connect", (client) => client.on("error", () => {}));
  const ranges = new Map<string, Range>();
  let queue: Promise<unknown> = Promise.resolve();
  const take = async (wanted: WantedNumbers): Promise<readonly string[]> => {
    const series = `${wanted.channel}${dayIn(wanted.zone, wanted.at)}`;
    const range = rangeOf(ranges, `${wanted.env}:${series}`);
    const taken: string[] = [];
    while (taken.length < wanted.count) {
      if (range.next === range.end)
        await extend(pool, { env: wanted.env, series, range, need: wanted.count - taken.length });
      taken.push(series + String(range.next).padStart(SERIAL_DIGITS, "0"));
      range.next += 1;
    }
    return taken;
  };
  return {
    take(wanted) {
      // One at a time: two batches must not both find the range empty and leave one of their ranges unused.
      const result = queue.then(() => take(wanted));
      queue = result.catch(() => {});
      return result;
    },
    close: () => pool.end(),
  };
}

type Range = { next: number; end: number; size: number };

/** More series than channels times a few days are old ones; a forgotten range only skips numbers. */
const MAX_RANGES = 500;

function rangeOf(ranges: Map<string, Range>, key: string): Range {
  const known = ranges.get(key);
  if (known) return known;
  if (ranges.size >= MAX_RANGES) ranges.clear();
  const fresh = { next: 0, end: 0, size: FIRST_RANGE };
  ranges.set(key, fresh);
  return fresh;
}

async function extend(
  pool: Pool,
  wanted: { env: Environment; series: string; range: Range; need: number },
): Promise<void> {
  const { range } = wanted;
  const size = Math.max(range.size, wanted.need);
  const { rows } = await pool.query<{ end: string }>(
    `insert into control.number_ranges (environment, series, next) values ($1, $2, $3 + 1)
     on conflict (environment, series) do update set next = number_ranges.next + $3 returning next as end`,
    [wanted.env, wanted.series, size],
  );
  range.end = Number(rows[0]?.end);
  range.next = range.end - size;
  range.size = Math.min(range.size * 2, LARGEST_RANGE);
}

/** Zones differ by whole quarters of an hour, so the day changes nowhere within one. */
const QUARTER_MS = 15 * 60_000;

type Zone = { readonly format: Intl.DateTimeFormat; quarter: number; day: string };
const zones = new Map<string, Zone>();

/** The calendar day of a moment in a zone, as 20261121. Formatting costs more than all else here: once a quarter does. */
function dayIn(zone: string, at: string): string {
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
