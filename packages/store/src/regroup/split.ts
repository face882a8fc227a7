import type { Cause } from "@orderloom/schema/cause";
import { assertNever, OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { childOrder, stepBack } from "@orderloom/schema/order/child-order";
import type { MergePieces } from "@orderloom/schema/order/merge-orders";
import { type SplitShare, splitOrder } from "@orderloom/schema/order/split-order";
import {
  type SplitBy,
  type SplitPart,
  splitByLines,
  splitByStock,
  splitByWarehouse,
  splitByWeight,
} from "@orderloom/schema/order/split-plan";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { machineOf, readMachines } from "../machines/read-machines.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { handOverStock } from "../stock/hand-over.ts";
import { splitSources } from "./split-sources.ts";
import { lockWhole, readClock, type Wanted } from "./whole-order.ts";
import { changedWork, madeWork, writeRegrouped } from "./write-regrouped.ts";

/** Who wants something of an order, and the version they saw of it; null where nobody looked. */
export type AskedOf = Pick<Wanted, "whenBusy"> & {
  readonly orderId: Id;
  readonly version: number | null;
  readonly scope: RowScope;
  readonly cause: Cause;
};

/** The parts that a split would make, as somebody is shown them before: nothing is written. */
export async function planSplit(
  tx: Tx,
  keys: KeyProvider,
  asked: AskedOf & { readonly how: SplitBy },
): Promise<readonly SplitShare[]> {
  const [whole] = await lockWhole(tx, keys, { ...asked, orderIds: [asked.orderId] });
  return whole ? decideShares(tx, whole.pieces, asked.how) : [];
}

/**
 * Splits an order into children that are shipped by themselves: each with its share of lines and amounts, the parent's
 * receiver, holds, tags and state, and the stock that was kept for its lines. The parent is `split` from then on. Returns
 * the children. Throws the refusals of `splitOrder`, `split_nothing`, and those of `lockWhole`.
 */
export async function splitStoredOrder(
  tx: Tx,
  keys: KeyProvider,
  asked: AskedOf & { readonly how: SplitBy },
): Promise<readonly Id[]> {
  const [whole] = await lockWhole(tx, keys, { ...asked, orderIds: [asked.orderId] });
  if (!whole) return [];
  const { pieces } = whole;
  const { order: parent } = pieces;
  const shares = await decideShares(tx, pieces, asked.how);
  const at = await readClock(tx);
  const before = await countChildren(tx, parent.id);
  const children = shares.map((share, place): MergePieces => {
    const made = { id: newIdBeside(parent.id), orderNo: `${parent.orderNo}-${before + place + 1}`, at };
    return { ...pieces, lines: share.lines, order: childOrder(parent, share, made) };
  });
  const { cause } = asked;
  const params = { count: children.length, children: children.map(({ order }) => order.orderNo) };
  const told = { code: "order.split", params, cause, at, event: "OrderUpdated" } as const;
  const from = {
    code: "order.split_from",
    params: { parent: parent.orderNo },
    cause,
    at,
    event: "OrderSplit",
  } as const;
  await writeRegrouped(tx, keys, [
    changedWork(whole, { patch: stepBack(parent, { to: "split", at }), told }),
    ...children.map((child) => madeWork(tx, keys, { pieces: child, told: from })),
  ]);
  const to = children.map(({ order, lines }) => ({
    orderId: order.id,
    warehouse: order.warehouse,
    wishes: wishesOf(lines, order.channel),
  }));
  await handOverStock(tx, { from: [parent.id], to, at, cause });
  return children.map(({ order }) => order.id);
}

async function decideShares(tx: Tx, { order, lines }: MergePieces, how: SplitBy): Promise<readonly SplitShare[]> {
  const parts = await partsOf(tx, { order, lines }, how);
  const machine = machineOf(await readMachines(tx), order.orderType);
  const decided = splitOrder(order, { lines, parts, machine });
  if (decided.ok) return decided.shares;
  const isOnePart = decided.code === "split_parts" && parts.length < 2;
  throw new OrderloomError(isOnePart ? "split_nothing" : decided.code, { params: decided.params });
}

async function partsOf(
  tx: Tx,
  { order, lines }: Pick<MergePieces, "order" | "lines">,
  how: SplitBy,
): Promise<readonly SplitPart[]> {
  switch (how.by) {
    case "lines":
      return splitByLines(lines, how.parts);
    case "weight":
      return splitByWeight(lines, how.mostG);
    case "warehouse":
      return splitByWarehouse(await splitSources(tx, order, lines));
    case "stock":
      return splitByStock(await splitSources(tx, order, lines));
    default:
      return assertNever(how);
  }
}

const COUNT_CHILDREN = statement(
  "count_order_children",
  (schema) => `select count(*)::int as count from ${schema}.orders where bucket = $1 and parent_id = $2`,
);

/** Those of a split that was undone count too: their numbers are not given again. */
async function countChildren(tx: Tx, orderId: Id): Promise<number> {
  const [row] = await execute<{ count: number }>(tx, COUNT_CHILDREN, [bucketOf(orderId), orderId]);
  return row?.count ?? 0;
}
