import type { Id } from "@orderloom/schema/ids";
import type { OrderEvent } from "@orderloom/schema/order/event";
import type { Order } from "@orderloom/schema/order/order";
import { orderMark } from "../accept/event-mark.ts";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { orderPlace, type WaitPlace } from "./wait-key.ts";
import { type Wake, wakeRuns } from "./wake-runs.ts";

/** A step that waits for an event. */
export type WaitRow = {
  readonly key: string;
  readonly runId: Id;
  readonly step: string;
  readonly orderId: Id | null;
  readonly shopId: Id | null;
  readonly names: readonly string[];
};

const READ = statement(
  "read_waits",
  (schema) => `
    select t.key, t.run_id as "runId", t.step, t.order_id as "orderId", t.shop_id as "shopId", t.names
    from unnest($1::smallint[], $2::text[]) w(bucket, key)
    join ${schema}.waits t on t.bucket = w.bucket and t.key = w.key`,
);

/** The steps that wait at these places; they stay as they are while the caller has the order's or the key's lock. */
export function readWaitsAt(tx: Tx, places: readonly WaitPlace[]): Promise<WaitRow[]> {
  return execute<WaitRow>(tx, READ, [places.map(({ bucket }) => bucket), places.map(({ key }) => key)]);
}

/** What a message did to an order: its events, in the order they happened. */
export type Happened = {
  readonly order: Pick<Order, "id">;
  readonly happenings: readonly { readonly event: OrderEvent }[];
};

/**
 * Wakes the runs that wait for what happened to these orders, each step with the first event it wants: should one be
 * no news to it, it waits on. The caller holds the orders' locks. Returns how many steps were woken.
 */
export async function wakeOrderWaits(tx: Tx, works: readonly Happened[]): Promise<number> {
  const happened = works.filter(({ happenings }) => happenings.length > 0);
  if (happened.length === 0) return 0;
  const waits = await readWaitsAt(
    tx,
    happened.map(({ order }) => orderPlace(order.id)),
  );
  if (waits.length === 0) return 0;
  const eventsOf = new Map(happened.map(({ order, happenings }) => [order.id, happenings.map(({ event }) => event)]));
  const wakes = waits.flatMap((wait): Wake[] => {
    const event = eventsOf.get(wait.key)?.find(({ type }) => wait.names.length === 0 || wait.names.includes(type));
    if (!event) return [];
    const mark = orderMark({ version: event.orderVersion, type: event.type });
    return [{ runId: wait.runId, input: { type: "event.came", step: wait.step, mark, event } }];
  });
  const open = await lockForWake(tx, { orderIds: [], runIds: wakes.map(({ runId }) => runId) });
  const woken = wakes.filter(({ runId }) => open.has(runId));
  await wakeRuns(tx, woken);
  return woken.length;
}
