import type { Db } from "@orderloom/store/database/database";
import type { Witnessed } from "../product/witness.ts";

/** What the store and the witness say about a crash test, counted by nobody who took part in it. */
export type Verdict = {
  readonly orders: number;
  /** Acknowledged orders that have no row, or whose run did not end well; those to check are not among them. */
  readonly lost: number;
  /** Orders kept for a person: their call used up its attempts, and nobody knows whether the last one arrived. */
  readonly toCheck: number;
  /** Orders with more than one run, more than one outside effect, or more than one notice. */
  readonly doubled: number;
  /** Outside calls that were made again under their key, which the peer drops. */
  readonly repeatedCalls: number;
  /** Acknowledged orders that have no row: lost already now, whatever is still under way. */
  readonly missing: number;
  /** Orders whose history has a gap, or another last version than the order. */
  readonly gaps: number;
  /** Orders that more was refunded of than was paid. */
  readonly overRefunded: number;
};

/** What must never be seen, not even for a moment in the middle of the work. */
export function isSafe({ missing, doubled, gaps, overRefunded }: Verdict): boolean {
  return missing + doubled + gaps + overRefunded === 0;
}

export type Facts = {
  /** The flow that every order goes through once. */
  readonly flowId: string;
  readonly acknowledged: ReadonlySet<string>;
  readonly seen: readonly Witnessed[];
  /** Leaves out orders with smaller numbers. */
  readonly from?: string;
};

/** Judges by the rows and by what the witness wrote down alone. */
export async function judge(db: Db, facts: Facts): Promise<Verdict> {
  const from = facts.from ?? "";
  // Taken before the rows are read: what is acknowledged meanwhile is not among them.
  const asked = [...facts.acknowledged].filter((number) => number >= from);
  const { rows } = await db.pool.query<OrderRow>(
    `select o.external_no as "externalNo", o.state, o.order_no as "orderNo",
            (select count(*) from live.runs_done r where r.order_id = o.id and r.flow_id = $2 and r.status = 'done') as done,
            (select count(*) from live.runs_done r where r.order_id = o.id and r.flow_id = $2)
              + (select count(*) from live.runs r where r.order_id = o.id and r.flow_id = $2) as runs,
            (select count(*) from live.notices n where n.order_id = o.id) as notices,
            exists (select 1 from live.calls c join live.runs r on r.id = c.run_id
                    where c.order_id = o.id and c.status = 'unknown' and c.outcome_code = 'call_unknown') as unclear,
            (select count(*) <> o.version or max(c.version) <> o.version or min(c.version) <> 1
             from live.order_changes c where c.bucket = o.bucket and c.order_id = o.id) as gap,
            (select coalesce(sum(f.amount), 0) > o.paid from live.refunds f
             where f.bucket = o.bucket and f.order_id = o.id and f.state in ('refunding', 'refunded')) as "overRefunded"
     from live.orders o where o.external_no >= $1`,
    [from, facts.flowId],
  );
  const known = new Map(rows.map((row) => [row.externalNo, row]));
  const effects = effectsByPath(facts.seen);
  const broken = asked.filter((number) => !isWhole(known.get(number), effects));
  const lost = broken.filter((number) => !known.get(number)?.unclear);
  const doubled = rows.filter((row) => row.runs > 1 || row.notices > 1 || effectsOf(row, effects) > 1);
  return {
    orders: rows.length,
    lost: lost.length,
    toCheck: broken.length - lost.length,
    doubled: doubled.length + (rows.length - known.size),
    repeatedCalls: facts.seen.length - [...effects.values()].reduce((sum, keys) => sum + keys.size, 0),
    missing: asked.filter((number) => !known.has(number)).length,
    gaps: rows.filter((row) => row.gap).length,
    overRefunded: rows.filter((row) => row.overRefunded).length,
  };
}

type OrderRow = {
  readonly externalNo: string;
  readonly orderNo: string;
  readonly state: string;
  readonly done: number;
  readonly runs: number;
  readonly notices: number;
  readonly unclear: boolean;
  readonly gap: boolean;
  readonly overRefunded: boolean;
};

/** Distinct effects by what they are about: the same key with another body is another effect. */
function effectsByPath(seen: readonly Witnessed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const effects = new Map<string, Set<string>>();
  for (const { path, key, bodyHash } of seen) {
    const keys = effects.get(path) ?? new Set<string>();
    effects.set(path, keys.add(`${key}:${bodyHash}`));
  }
  return effects;
}

function effectsOf(row: OrderRow, effects: ReadonlyMap<string, ReadonlySet<string>>): number {
  return effects.get(`/orders/${row.externalNo}`)?.size ?? 0;
}

function isWhole(row: OrderRow | undefined, effects: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return (
    row !== undefined &&
    row.state === "allocated" &&
    row.done === 1 &&
    row.notices === 1 &&
    effectsOf(row, effects) === 1
  );
}
