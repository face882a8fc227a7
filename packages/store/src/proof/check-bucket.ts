import { type Check, STOCK_CHECKS } from "@orderloom/schema/proof/check";
import { checkStockRule } from "../stock/check-stock.ts";
import { checkOrders, type InTx, type Swept } from "./check-orders.ts";
import { keepFindings } from "./keep-findings.ts";
import { MOST_FINDINGS } from "./rule.ts";

/** What checking a bucket came to: rows looked at, rows that break a rule, and how many of these are news. */
export type CheckedBucket = { readonly looked: number; readonly findings: number; readonly told: number };

/**
 * Holds every rule of conservation against one bucket, keeps what was found, and tells administrators what is news.
 * All 64 buckets are the whole of an environment. Whoever checks the same bucket at the same time finds the same.
 */
export async function checkBucket(inTx: InTx, bucket: number): Promise<CheckedBucket> {
  const swept: Swept<Check>[] = [...(await checkOrders(inTx, bucket))];
  for (const check of STOCK_CHECKS) {
    const began = performance.now();
    const look = await inTx((tx) => checkStockRule(tx, { check, bucket, limit: MOST_FINDINGS }));
    const findings = look.wrong.map((row) => ({ ...row, orderId: null }));
    swept.push({ check, looked: look.looked, ms: Math.round(performance.now() - began), findings });
  }
  const told = await inTx((tx) => keepFindings(tx, { bucket, swept, whole: true }));
  return {
    looked: swept.reduce((sum, { looked }) => sum + looked, 0),
    findings: swept.reduce((sum, { findings }) => sum + findings.length, 0),
    told,
  };
}
