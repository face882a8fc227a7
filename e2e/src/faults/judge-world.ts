import { judge, type Verdict } from "../crash/verdict.ts";
import type { FaultWorld } from "./fault-world.ts";
import { judgeRefunds } from "./judge-refunds.ts";

/** Orders and refunds in one verdict. */
export type WorldVerdict = Verdict & { readonly refunds: number; readonly payouts: number };

/** What must be true at any moment, of orders from a number on and of all refunds; `lost` counts at the end alone. */
export async function judgeWorld(world: FaultWorld, from?: string): Promise<WorldVerdict> {
  const { db, flowId, sender, witness, refunds, pay } = world;
  const facts = { flowId, acknowledged: sender.acknowledged, seen: witness.seen };
  const orders = await judge(db, from === undefined ? facts : { ...facts, from });
  const money = await judgeRefunds(db, { acknowledged: refunds.acknowledged, payouts: pay.payouts });
  return {
    ...orders,
    lost: orders.lost + money.missing + money.open,
    missing: orders.missing + money.missing,
    toCheck: orders.toCheck + money.toCheck,
    doubled: orders.doubled + money.paidWrongly,
    refunds: money.refunds,
    payouts: money.payouts,
  };
}
