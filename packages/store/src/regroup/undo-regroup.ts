import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { enterState } from "@orderloom/schema/order/apply-order-effect";
import { comeForward } from "@orderloom/schema/order/child-order";
import type { Order } from "@orderloom/schema/order/order";
import { isTerminal, type OrderState } from "@orderloom/schema/order/order-state";
import { hasWorkBegun } from "@orderloom/schema/order/work-begun";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { handOverStock } from "../stock/hand-over.ts";
import type { AskedOf } from "./split.ts";
import { lockWhole, readClock, type WholeOrder } from "./whole-order.ts";
import { changedWork, type Told, writeRegrouped } from "./write-regrouped.ts";

const READ_CHILDREN = statement(
  "read_order_children",
  (schema) => `
    select o.id from ${schema}.orders o
    where o.bucket = $1 and o.parent_id = $2
      and not exists (
        select from ${schema}.order_changes c
        where c.bucket = o.bucket and c.order_id = o.id and c.code = 'order.dissolved')
    order by o.id`,
);

const READ_SOURCES = statement(
  "read_merged_sources",
  (schema) => `select id from ${schema}.orders where merged_into = $1 and state = 'merged' order by placed_at, id`,
);

type Undoing = AskedOf & { readonly reason: string };

/**
 * Undoes a split while no child has begun picking: the children are closed, the parent is again what it was, with the
 * stock of all of them and the holds they came by. Throws `split_none`, and what `lockWhole` throws.
 */
export async function unsplitOrder(tx: Tx, keys: KeyProvider, asked: Undoing): Promise<void> {
  const children = await idsOf(execute<{ id: Id }>(tx, READ_CHILDREN, [bucketOf(asked.orderId), asked.orderId]));
  const [parent, ...parts] = await lockWhole(tx, keys, { ...asked, orderIds: [asked.orderId, ...children] });
  if (parent?.work.order.state !== "split" || parts.length === 0 || parts.some(isBeyond)) {
    throw new OrderloomError("split_none");
  }
  const at = await readClock(tx);
  await dissolve(tx, keys, { asked, at, gone: parts, back: [parent], code: "order.unsplit" });
}

/**
 * Undoes a merge while picking of the merged order has not begun: it is closed, and its sources are again what they
 * were, each with the stock of its lines. Throws `merge_none`, and what `lockWhole` throws.
 */
export async function unmergeOrder(tx: Tx, keys: KeyProvider, asked: Undoing): Promise<readonly Id[]> {
  const sources = await idsOf(execute<{ id: Id }>(tx, READ_SOURCES, [asked.orderId]));
  const [merged, ...parts] = await lockWhole(tx, keys, { ...asked, orderIds: [asked.orderId, ...sources] });
  if (!merged || parts.length === 0 || isBeyond(merged)) throw new OrderloomError("merge_none");
  const at = await readClock(tx);
  await dissolve(tx, keys, { asked, at, gone: [merged], back: parts, code: "order.unmerged" });
  return sources;
}

async function idsOf(rows: Promise<readonly { readonly id: Id }[]>): Promise<readonly Id[]> {
  return (await rows).map(({ id }) => id);
}

const STEPPED_BACK: ReadonlySet<OrderState> = new Set(["split", "merged"]);

/** What was made can no longer be taken away: it is being worked on, ended, or made into others in its turn. */
function isBeyond({ work: { order } }: WholeOrder): boolean {
  return hasWorkBegun(order) || isTerminal(order.state) || STEPPED_BACK.has(order.state);
}

type Dissolving = {
  readonly asked: Undoing;
  readonly at: string;
  readonly gone: readonly WholeOrder[];
  readonly back: readonly WholeOrder[];
  readonly code: "order.unsplit" | "order.unmerged";
};

async function dissolve(tx: Tx, keys: KeyProvider, { asked, at, gone, back, code }: Dissolving): Promise<void> {
  const { cause } = asked;
  const reason = asked.reason.trim() || null;
  const told: Omit<Told, "code"> = { params: { reason }, cause, at, event: "OrderUpdated" };
  const closed = gone.map((whole) => {
    const { order } = whole.work;
    const patch = { ...enterState(order, { to: "closed", reason, at }), version: order.version + 1 };
    return changedWork(whole, { patch, told: { ...told, code: "order.dissolved", event: "OrderClosed" } });
  });
  const holds = gone.flatMap(({ work }) => work.order.holds);
  const returned = back.map((whole) => {
    const { order } = whole.work;
    const patch = { ...comeForward(order, at), holds: bothHolds(order.holds, holds) };
    return changedWork(whole, { patch, told: { ...told, code } });
  });
  await writeRegrouped(tx, keys, [...returned, ...closed]);
  const to = back.map(({ pieces: { order, lines } }) => ({
    orderId: order.id,
    warehouse: order.warehouse,
    wishes: wishesOf(lines, order.channel),
  }));
  await handOverStock(tx, { from: gone.map(({ work }) => work.order.id), to, at, cause });
}

/** What an order was held for meanwhile holds it still, but for stock that a part of it lacked. */
export function bothHolds(own: Order["holds"], others: Order["holds"]): Order["holds"] {
  const known = new Set(own.map(({ code }) => code));
  const added = others.filter(({ code }) => code !== "stock_short" && !known.has(code));
  return [...own, ...new Map(added.map((hold) => [hold.code, hold])).values()];
}
