import type { Tx } from "../database/database.ts";
import { BUCKETS, checkStock, type StockFinding } from "./check-stock.ts";

/** All that was found wrong with an environment's stock, and when it was looked at; nothing found is all green. */
export type StockReport = { readonly at: string; readonly findings: readonly StockFinding[] };

/** The first findings are enough to know that something is wrong, and to begin with. */
const MOST_FINDINGS = 200;

/** Checks everything, bucket by bucket, each in a transaction of its own, so that no statement outlasts its time. */
export async function checkAllStock(
  inTx: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>,
): Promise<StockReport> {
  const findings: StockFinding[] = [];
  for (const bucket of BUCKETS) {
    if (findings.length >= MOST_FINDINGS) break;
    findings.push(...(await inTx((tx) => checkStock(tx, { bucket, limit: MOST_FINDINGS }))));
  }
  return { at: new Date().toISOString(), findings: findings.slice(0, MOST_FINDINGS) };
}
