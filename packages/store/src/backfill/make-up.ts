import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { EventType, type OrderEvent } from "@orderloom/schema/order/event";
import type { ScheduledStart } from "@orderloom/schema/time/schedule";
import { z } from "zod";
import { claimOneKey } from "../accept/claim-one-key.ts";
import { contentHash } from "../accept/content-hash.ts";
import { writeNewRuns } from "../accept/start-runs.ts";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { readRefunds } from "../orders/refund-row.ts";
import { scheduledRun } from "../schedules/scheduled-run.ts";
import { type OrderFits, type SelectedOrder, type Selecting, selectOrders } from "../schedules/select-orders.ts";
import { claimTime } from "../schedules/time-key.ts";
import { type BackfillPlan, type BackfillTarget, readTarget } from "./backfill-plan.ts";

/** One thing that was missed: the run it is to become, and the event of an order or the time that it is. */
export type MissedItem = {
  readonly plan: BackfillPlan;
  readonly runId: Id;
  readonly orderId: Id | null;
  readonly place: string;
};

/**
 * Starts what one missed event or time would have started, in the version in force now. Throws `run_known` where a
 * run was started for it after all, `flow_not_missed` where the flow no longer listens, `not_found` for an order that
 * has gone; nothing is written then.
 */
export async function makeUp(tx: Tx, item: MissedItem, fits: OrderFits): Promise<void> {
  const target = await readTarget(tx, item.plan);
  const { schedule } = target.spec;
  if (item.orderId !== null) await makeUpEvent(tx, target, { ...item, orderId: item.orderId });
  else if (schedule) await makeUpTime(tx, target, { ...item, schedule, fits });
}

const READ_CHANGE = statement(
  "read_missed_change",
  (schema) => `
    select c.at, c.code, c.params, c.cause, clock_timestamp()::timestamptz(3) as now,
           exists (select 1 from ${schema}.runs r
                   where r.bucket = c.bucket and r.order_id = c.order_id and r.flow_id = $4 and r.started_at = c.at)
           or exists (select 1 from ${schema}.runs_done r
                      where r.bucket = c.bucket and r.order_id = c.order_id and r.flow_id = $4 and r.started_at = c.at) as "isKnown"
    from ${schema}.order_changes c where c.bucket = $1 and c.order_id = $2 and c.version = $3`,
);

type Change = {
  readonly at: string;
  readonly code: string;
  readonly params: JsonObject;
  readonly cause: Cause;
  readonly now: string;
  readonly isKnown: boolean;
};

type OfOrder = MissedItem & { readonly orderId: Id };

async function makeUpEvent(tx: Tx, target: BackfillTarget, item: OfOrder): Promise<void> {
  const { plan, runId, orderId, place } = item;
  const { flowId, node } = plan;
  const version = Number(place.slice(place.lastIndexOf(" ") + 1));
  await lockForWake(tx, { orderIds: [orderId], runIds: [] });
  const [change] = await execute<Change>(tx, READ_CHANGE, [bucketOf(orderId), orderId, version, flowId]);
  if (!change) throw new OrderloomError("not_found", { params: { orderId } });
  const key = `backfill ${node} ${orderId} ${version}`;
  const bodyHash = contentHash(key);
  // Taken even where a run is known: nobody needs to look again.
  const claimed = await claimOneKey(tx, { shopId: flowId, key, bodyHash, eventId: runId, orderId });
  if (change.isKnown || claimed.type !== "fresh") throw new OrderloomError("run_known");
  const event = await eventOf(tx, target, { item, change, version });
  const run = {
    ...{ id: runId, orderId, flowId, versionId: target.versionId },
    ...{ seq: 0, starts: 0, personal: false, state: null, later: [], order: null, retryOf: null, child: null, hop: 0 },
    ...{ input: { type: "start", node, event } as const, cause: change.cause, startedAt: change.now },
  };
  writeNewRuns(tx, [{ run, lane: target.isGated ? "held" : "bulk" }], change.now);
}

const Told = z.object({
  events: z.array(z.string()).catch([]),
  implied: z.array(z.string()).nullable().catch(null),
  refundId: z.string().catch(""),
});

type Found = { readonly item: OfOrder; readonly change: Change; readonly version: number };

/** The event as it would have come, marked as one that came late. */
async function eventOf(tx: Tx, target: BackfillTarget, { item, change, version }: Found): Promise<OrderEvent> {
  const { orderId, runId } = item;
  const told = Told.parse(change.params);
  const types = change.code === "order.parts_changed" ? ["OrderUpdated"] : told.events;
  const isRefund = change.code === "refund.requested";
  const type = isRefund ? "RefundRequested" : target.spec.events.find((wanted) => types.includes(wanted));
  const id = "eventId" in change.cause && change.cause.eventId !== null ? change.cause.eventId : runId;
  const data = isRefund
    ? { refund: await refundOf(tx, orderId, told.refundId) }
    : { implied: told.implied ?? [], backfilled: true };
  return {
    ...{ id, type: EventType.parse(type), at: change.at, orderId, orderVersion: version },
    data,
  };
}

async function refundOf(tx: Tx, orderId: Id, refundId: Id): Promise<JsonObject> {
  const refund = (await readRefunds(tx, [orderId])).get(orderId)?.find(({ id }) => id === refundId);
  if (!refund) throw new OrderloomError("not_found", { params: { refundId } });
  const { id, no, kind, amount, currency, reasonCode } = refund;
  return { id, no, kind, amount, currency, reasonCode, reasonText: null };
}

type OfClock = MissedItem & { readonly schedule: ScheduledStart; readonly fits: OrderFits };

/** All runs of the time are one commit, however many orders it is about: there is no place to keep in between. */
async function makeUpTime(tx: Tx, target: BackfillTarget, item: OfClock): Promise<void> {
  const { flowId, node } = item.plan;
  const { place: fireAt, schedule } = item;
  if (!(await claimTime(tx, { flowId, node }, fireAt))) throw new OrderloomError("run_known");
  const { rows } = await tx.client.query<{ at: string }>("select clock_timestamp()::timestamptz(3) as at");
  const at = rows[0]?.at ?? fireAt;
  const fired = { flowId, node, versionId: target.versionId, gated: target.isGated, fireAt, at };
  const orders = schedule.orders
    ? await allOrders(tx, fireAt, { selection: schedule.orders, fits: item.fits })
    : [null];
  writeNewRuns(
    tx,
    orders.map((order) => scheduledRun(fired, order)),
    at,
  );
}

async function allOrders(tx: Tx, fireAt: string, selecting: Selecting): Promise<readonly SelectedOrder[]> {
  const all: SelectedOrder[] = [];
  let last: SelectedOrder | undefined;
  for (let more = true; more; ) {
    const after = { afterPlacedAt: last?.placedAt ?? null, afterId: last?.id ?? null };
    const page = await selectOrders(tx, { fireAt, count: all.length, ...after }, selecting);
    all.push(...page.orders);
    last = page.last;
    more = page.more;
  }
  return all;
}
