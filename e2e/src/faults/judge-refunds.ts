import type { Db } from "@orderloom/store/database/database";
import type { Payout } from "../peers/pay-server.ts";

/** What the database and the books of the pay system say about refunds. */
export type RefundVerdict = {
  readonly refunds: number;
  readonly payouts: number;
  /** Acknowledged requests that have no row. */
  readonly missing: number;
  /** Refunds paid more than once, or by money that had not been set aside; orders that more was paid back of than paid. */
  readonly paidWrongly: number;
  /** Refunds whose payment used up its attempts, unpaid or nobody knows: a person is told and has to look. */
  readonly toCheck: number;
  /** Refunds that did not end, or ended otherwise than the books say. Counts once everything has come to an end. */
  readonly open: number;
};

type Row = {
  readonly no: string;
  readonly externalNo: string;
  readonly state: string;
  readonly paid: number;
  readonly unclear: boolean;
};

/** Judges by the rows and the books alone. */
export async function judgeRefunds(
  db: Db,
  facts: { readonly acknowledged: ReadonlyMap<string, number>; readonly payouts: () => Promise<readonly Payout[]> },
): Promise<RefundVerdict> {
  // Both taken before the rows are read: what happens meanwhile is not among them.
  const asked = [...facts.acknowledged];
  const payouts = await facts.payouts();
  const { rows } = await db.pool.query<Row>(
    `select f.no, f.state, o.external_no as "externalNo", o.paid,
            exists (select 1 from live.calls c where c.bucket = f.bucket and c.effect_key = 'refund:' || f.id
                    and c.status = 'unknown') as unclear
     from live.refunds f join live.orders o on o.bucket = f.bucket and o.id = f.order_id`,
  );
  const known = new Map(rows.map((row) => [row.no, row]));
  const ofOrder = countOf(rows.map(({ externalNo }) => externalNo));
  const times = countOf(payouts.map(({ refundNo }) => refundNo));
  const endOf = ({ no }: Row) => (times.has(no) ? "refunded" : "rejected");
  const isFailed = ({ no, state }: Row) => state === "refund_failed" && !times.has(no);
  const twice = [...times.values()].filter((count) => count > 1).length;
  const unbooked = payouts.filter(({ refundNo }) => !holdsMoney(known.get(refundNo)?.state)).length;
  return {
    refunds: rows.length,
    payouts: payouts.length,
    missing: asked.filter(([externalNo, count]) => (ofOrder.get(externalNo) ?? 0) < count).length,
    paidWrongly: twice + unbooked + overPaid(payouts, known),
    toCheck: rows.filter((row) => row.unclear || isFailed(row)).length,
    open: rows.filter((row) => !row.unclear && !isFailed(row) && row.state !== endOf(row)).length,
  };
}

function holdsMoney(state: string | undefined): boolean {
  return state === "refunding" || state === "refunded";
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function overPaid(payouts: readonly Payout[], known: ReadonlyMap<string, Row>): number {
  const sums = new Map<string, { paid: number; left: number }>();
  for (const { refundNo, amount } of payouts) {
    const row = known.get(refundNo);
    if (!row) continue;
    const sum = sums.get(row.externalNo) ?? { paid: row.paid, left: 0 };
    sum.left += amount;
    sums.set(row.externalNo, sum);
  }
  return [...sums.values()].filter(({ paid, left }) => left > paid).length;
}
