import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Check } from "@orderloom/schema/proof/check";
import type { Tx } from "../database/database.ts";
import { groupBy } from "../database/group-by.ts";
import { execute, statement } from "../database/statement.ts";
import { checkSomeOrders, type Swept } from "./check-orders.ts";
import { keepFindings } from "./keep-findings.ts";

/** So many orders at most are looked at for having changed; where more did, the sweep of their buckets comes to them. */
const MOST_CHANGED = 2_000;

const CHANGED = statement(
  "read_changed_orders",
  (schema) => `
    select distinct r.bucket, r.order_id as "orderId" from (
      select c.bucket, c.order_id from ${schema}.order_changes c
      where c.at >= now() - make_interval(secs => $1::int) limit ${MOST_CHANGED}) r`,
);

/**
 * Holds the rules of orders against those that changed within the last seconds, keeps what was found, and tells
 * administrators what is news. Answers how many orders were looked at, and how many rows were told.
 */
export async function checkChanged(
  tx: Tx,
  seconds: number,
): Promise<{ readonly looked: number; readonly told: number }> {
  const changed = await execute<{ bucket: number; orderId: Id }>(tx, CHANGED, [seconds]);
  if (changed.length === 0) return { looked: 0, told: 0 };
  const swept = await checkSomeOrders(tx, {
    buckets: changed.map(({ bucket }) => bucket),
    orderIds: changed.map(({ orderId }) => orderId),
  });
  const found = swept.flatMap(({ check, findings }) => findings.map((finding) => ({ check, finding })));
  let told = 0;
  // Locks of buckets are taken in one order by everybody.
  const byBucket = groupBy(found, ({ finding }) => (finding.orderId === null ? 0 : bucketOf(finding.orderId)));
  for (const [bucket, ofBucket] of [...byBucket].sort(([a], [b]) => a - b)) {
    const rows: Swept<Check>[] = ofBucket.map(({ check, finding }) => ({
      check,
      looked: 1,
      ms: 0,
      findings: [finding],
    }));
    told += await keepFindings(tx, { bucket, swept: rows, whole: false });
  }
  return { looked: changed.length, told };
}
