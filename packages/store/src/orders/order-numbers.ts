import type { Environment, Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { type NumberHead, numberHead, orderNumber } from "@orderloom/schema/order/number-rule";
import type { Channel } from "@orderloom/schema/order/order";
import { Pool } from "pg";
import { localDay } from "./local-day.ts";
import { openRuleInForce, type RuleInForce } from "./rule-in-force.ts";

/** Where order numbers come from. Ranges are reserved ahead: numbers may be skipped, never given twice. */
export type OrderNumbers = {
  /** `count` numbers for orders of a shop on a channel, of the day that `at` (ISO 8601) is in `zone`. */
  readonly take: (wanted: WantedNumbers) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export type WantedNumbers = {
  readonly env: Environment;
  readonly channel: Channel;
  readonly shopId: Id;
  readonly zone: string;
  readonly at: string;
  readonly count: number;
};

const FIRST_RANGE = 20;
const LARGEST_RANGE = 2_000;

/**
 * Numbers as the rule in the settings has them, `TB2026112100042` unless somebody changed it. Reservations use a
 * connection of their own: taken from the pool they could wait for transactions that wait for them.
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
  const rules = openRuleInForce(pool);
  const ranges = new Map<string, Range>();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    take(wanted) {
      // One at a time: two batches must not both find the range empty and leave one of their ranges unused.
      const result = queue.then(() => take({ pool, rules, ranges }, wanted));
      queue = result.catch(() => {});
      return result;
    },
    close: () => pool.end(),
  };
}

type Range = { next: number; end: number; size: number };

type Source = {
  readonly pool: Pool;
  readonly rules: RuleInForce;
  readonly ranges: Map<string, Range>;
};

async function take(source: Source, wanted: WantedNumbers): Promise<readonly string[]> {
  const { env, channel, shopId, zone, at, count } = wanted;
  const order = { channel, shopId, day: localDay(zone, at) };
  let held = await source.rules.read();
  let of = numberHead(held.rule, order);
  const taken: string[] = [];
  while (taken.length < count) {
    const range = rangeOf(source.ranges, `${env}:${of.series}`);
    if (
      range.next === range.end &&
      !(await extend(source, { env, of, range, stored: held.stored, need: count - taken.length }))
    ) {
      held = await source.rules.readAnew();
      of = numberHead(held.rule, order);
      continue;
    }
    taken.push(orderNumber(of.head, range.next, held.rule.digits));
    range.next += 1;
  }
  return taken;
}

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

/**
 * A series whose sequence outlives a day can make the same number as one of that day under an earlier rule: it goes on
 * above all those. The rule is held for the statement, so that none of them is extended meanwhile.
 */
const EXTEND = `
  with held as (select s.order_numbers::text as stored from control.settings s for share),
       beyond as (
         select coalesce(max(r.next), 1) as least from control.number_ranges r
         where r.environment = $1 and r.series <> $2 and (strpos(r.series, '*') > 0 or strpos($2, '*') > 0)
           and ($2 like replace(r.series, '*', '_') or r.series like replace($2, '*', '_')))
  insert into control.number_ranges (environment, series, next)
  select $1, $2, b.least + $3 from beyond b where (select stored from held) is not distinct from $4::text
  on conflict (environment, series)
    do update set next = greatest(number_ranges.next, excluded.next - $3) + $3 returning next as end`;

type Extension = {
  readonly env: Environment;
  readonly of: NumberHead;
  readonly range: Range;
  /** The rule that the numbers are made by, as the settings hold it. */
  readonly stored: string | null;
  readonly need: number;
};

/** Reserves a range. False, and nothing is reserved, when the rule is another one by now. */
async function extend({ pool }: Source, { env, of, range, stored, need }: Extension): Promise<boolean> {
  const size = Math.max(range.size, need);
  const { rows } = await pool.query<{ end: string }>(EXTEND, [env, of.series, size, stored]);
  const [row] = rows;
  if (!row) return false;
  range.end = Number(row.end);
  range.next = range.end - size;
  range.size = Math.min(range.size * 2, LARGEST_RANGE);
  return true;
}
