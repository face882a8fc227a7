import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { stepBack } from "@orderloom/schema/order/child-order";
import { canMerge, type MergePieces, mergeOrders } from "@orderloom/schema/order/merge-orders";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import { getSettings } from "../control/settings.ts";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { readMachines } from "../machines/read-machines.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { handOverStock } from "../stock/hand-over.ts";
import { mergeSources } from "./merge-sources.ts";
import { vetoedPairs } from "./merge-vetoes.ts";
import type { AskedOf } from "./split.ts";
import { lockWhole, readClock, type WholeOrder } from "./whole-order.ts";
import { changedWork, madeWork, writeRegrouped } from "./write-regrouped.ts";

/**
 * Merges an order with others of the same receiver into a new one, which is shipped in their place with all their lines
 * and stock; they point to it from then on. Returns the new order. Throws the refusals of `canMerge`, `merge_vetoed`, and
 * those of `lockWhole`.
 */
export async function mergeStoredOrders(
  tx: Tx,
  keys: KeyProvider,
  asked: AskedOf & { readonly otherIds: readonly Id[] },
): Promise<Id> {
  const orderIds = [...new Set([asked.orderId, ...asked.otherIds])];
  const wholes = (await lockWhole(tx, keys, { ...asked, orderIds })).toSorted(byPlaced);
  await mustBeMergeable(
    tx,
    wholes.map(({ pieces }) => pieces),
  );
  const [first, ...others] = wholes;
  if (!first) throw new OrderloomError("not_found", { params: { orderId: asked.orderId } });
  const at = await readClock(tx);
  const { id, orderNo } = first.work.order;
  const made = { id: newIdBeside(id), orderNo: `${orderNo}-M${(await countMerges(tx, id)) + 1}`, at };
  const merged = mergeOrders([first.pieces, ...others.map(({ pieces }) => pieces)], made);
  const { cause } = asked;
  const into = {
    code: "order.merged",
    params: { into: made.orderNo, intoId: made.id },
    cause,
    at,
    event: "OrderUpdated",
  } as const;
  const sources = wholes.map(({ work }) => work.order.orderNo);
  const from = {
    code: "order.merged_from",
    params: { count: sources.length, sources },
    cause,
    at,
    event: "OrderMerged",
  } as const;
  await writeRegrouped(tx, keys, [
    ...wholes.map((whole) =>
      changedWork(whole, { patch: stepBack(whole.work.order, { to: "merged", at, mergedInto: made.id }), told: into }),
    ),
    madeWork(tx, keys, { pieces: merged, told: from }),
  ]);
  const { order, lines } = merged;
  const to = [{ orderId: order.id, warehouse: order.warehouse, wishes: wishesOf(lines, order.channel) }];
  await handOverStock(tx, { from: wholes.map(({ work }) => work.order.id), to, at, cause });
  return order.id;
}

function byPlaced({ work: one }: WholeOrder, { work: other }: WholeOrder): number {
  return Date.parse(one.order.placedAt) - Date.parse(other.order.placedAt);
}

async function mustBeMergeable(tx: Tx, pieces: readonly MergePieces[]): Promise<void> {
  const { merge } = await getSettings(tx);
  const able = canMerge(await mergeSources(tx, pieces, await readMachines(tx)), merge);
  if (!able.ok) throw new OrderloomError(able.code, { params: able.params });
  const ids = pieces.map(({ order }) => order.id);
  const isVetoed = await vetoedPairs(tx, ids);
  if (ids.some((one, place) => ids.slice(place + 1).some((other) => isVetoed(one, other)))) {
    throw new OrderloomError("merge_vetoed");
  }
}

const COUNT_MERGES = statement(
  "count_order_merges",
  (schema) => `
    select count(*)::int as count from ${schema}.order_changes where bucket = $1 and order_id = $2 and code = 'order.merged'`,
);

/** Those that were undone count too: their numbers are not given again. */
async function countMerges(tx: Tx, orderId: Id): Promise<number> {
  const [row] = await execute<{ count: number }>(tx, COUNT_MERGES, [bucketOf(orderId), orderId]);
  return row?.count ?? 0;
}
