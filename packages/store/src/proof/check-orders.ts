import type { Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute } from "../database/statement.ts";
import { ORDER_RULES } from "./order-rules.ts";
import { type Look, MOST_FINDINGS, pickedStatement, type Rule, type RuleFinding, sweepStatement } from "./rule.ts";

/** Runs one piece of work in a transaction of its own. */
export type InTx = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

/** What holding a rule against all rows of a bucket came to. */
export type Swept<Check extends string = string> = {
  readonly check: Check;
  readonly looked: number;
  readonly ms: number;
  readonly findings: readonly RuleFinding[];
};

/** So many rows at once: far below the time that a statement has, and little to keep in memory. */
const PAGE = 5_000;
const BEFORE_ALL: Id = "00000000-0000-0000-0000-000000000000";

const SWEEPS = ORDER_RULES.map((rule) => ({ rule, prepared: sweepStatement(rule) }));
const PICKED = ORDER_RULES.filter(({ table }) => table === "orders").map((rule) => ({
  rule,
  prepared: pickedStatement(rule),
}));

/**
 * Holds each rule of orders, keys and kept messages against all of a bucket, page by page, each page in a transaction
 * of its own. Each row is judged by one statement, so that what commits meanwhile is seen whole or not at all.
 */
export async function checkOrders(inTx: InTx, bucket: number): Promise<readonly Swept<Rule["check"]>[]> {
  const swept: Swept<Rule["check"]>[] = [];
  for (const { rule, prepared } of SWEEPS) {
    const began = performance.now();
    const findings: RuleFinding[] = [];
    let looked = 0;
    for (let after: Id | null = BEFORE_ALL; after !== null; ) {
      const values: readonly unknown[] = [bucket, after, PAGE];
      const [look] = await inTx((tx) => execute<Look>(tx, prepared, values));
      looked += look?.looked ?? 0;
      if (look && findings.length < MOST_FINDINGS) findings.push(...look.wrong);
      after = look && look.looked === PAGE ? look.last : null;
    }
    const named = findings.slice(0, MOST_FINDINGS);
    swept.push({ check: rule.check, looked, ms: Math.round(performance.now() - began), findings: named });
  }
  return swept;
}

/** Holds the rules of orders against some of them. */
export async function checkSomeOrders(
  tx: Tx,
  ids: { readonly buckets: readonly number[]; readonly orderIds: readonly Id[] },
): Promise<readonly Omit<Swept<Rule["check"]>, "ms">[]> {
  const swept: Omit<Swept<Rule["check"]>, "ms">[] = [];
  for (const { rule, prepared } of PICKED) {
    const [look] = await execute<Look>(tx, prepared, [ids.buckets, ids.orderIds]);
    swept.push({ check: rule.check, looked: look?.looked ?? 0, findings: look?.wrong ?? [] });
  }
  return swept;
}
