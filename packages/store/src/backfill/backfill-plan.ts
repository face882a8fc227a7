import { OrderloomError } from "@orderloom/schema/error";
import { GraphId } from "@orderloom/schema/graph/graph";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { Moment } from "@orderloom/schema/order/order";
import { ORDER_STATES, OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";
import type { Tx } from "../database/database.ts";
import type { PublishedTrigger } from "../flows/published-trigger.ts";
import { readVersionInForce, type VersionInForce } from "../flows/version-in-force.ts";

/** Which starts of a flow are to be made up for: those of one of its triggers in a period, `to` excluded. */
export const BackfillPlan = z.strictObject({
  flowId: Id,
  /** The trigger. */
  node: GraphId,
  from: Moment,
  to: Moment,
  /** Orders of these shops only; null for all. Means nothing to the clock. */
  shopIds: z.array(Id).max(500).nullable(),
  /** Orders that are in one of these states now; null for any. */
  states: z.array(OrderState).max(ORDER_STATES.length).nullable(),
});
export type BackfillPlan = z.infer<typeof BackfillPlan>;

/** The version in force, and the trigger whose starts are made up for. */
export type BackfillTarget = VersionInForce & Pick<PublishedTrigger, "spec">;

/** The trigger in the version in force; throws `flow_not_missed` where nothing of it can have been missed. */
export async function readTarget(
  tx: Tx,
  { flowId, node }: Pick<BackfillPlan, "flowId" | "node">,
): Promise<BackfillTarget> {
  const version = await readVersionInForce(tx, flowId);
  const spec = version?.triggers.find((trigger) => trigger.node === node)?.spec;
  if (!version || !spec || !canMiss(spec)) throw new OrderloomError("flow_not_missed", { params: { flowId } });
  return { ...version, spec };
}

/** Events and the clock can pass a flow by; what people and other flows start cannot be missed. */
export function canMiss({ events, schedule }: PublishedTrigger["spec"]): boolean {
  return events.length > 0 || schedule !== undefined;
}

/** Throws `backfill_period` for a period that is empty, too long, or not over. */
export function checkPeriod({ from, to }: Pick<BackfillPlan, "from" | "to">, now: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days > 0 && days <= LIMITS.backfillDays && Date.parse(to) <= Date.parse(now)) return;
  throw new OrderloomError("backfill_period", { params: { days: LIMITS.backfillDays } });
}
