import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { applyChange, sideOf } from "@orderloom/schema/order/apply-change";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { MergePieces } from "@orderloom/schema/order/merge-orders";
import type { Order } from "@orderloom/schema/order/order";
import { wishesOf } from "@orderloom/schema/stock/order-wishes";
import type { Tx } from "../database/database.ts";
import type { AskedOf } from "../regroup/split.ts";
import { lockWhole, readClock, type WholeOrder } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { actOnStock } from "../stock/act-on-stock.ts";
import { lockReservations } from "../stock/reservation-statements.ts";
import { openChange, readChange, sealChange } from "./change-row.ts";
import { definedFor } from "./defined-for.ts";

/** What is decided of a request; only who asked may take it back. */
export type ChangeDecision = "apply" | "refuse" | "withdraw";

const STATES = { apply: "applied", refuse: "refused", withdraw: "withdrawn" } as const;
const CODES = {
  apply: "order.change_applied",
  refuse: "order.change_refused",
  withdraw: "order.change_withdrawn",
} as const;

type Deciding = Omit<AskedOf, "orderId"> & {
  readonly requestId: Id;
  readonly decision: ChangeDecision;
  readonly answer: string;
};

/**
 * Decides a request under its order's lock; what is applied is written in the same commit, with the stock of changed
 * lines. Throws `change_settled`, `change_own` (another person decides), `order_stale` (what is to be changed is not
 * what it was, or not what the decider saw), `change_stock`, the refusals of `applyChange` and of `lockWhole`.
 */
export async function decideChange(tx: Tx, keys: KeyProvider, deciding: Deciding): Promise<void> {
  const { requestId, decision, answer, cause } = deciding;
  const found = await readChange(tx, requestId);
  if (!found) throw new OrderloomError("not_found", { params: { requestId } });
  const [whole] = await lockWhole(tx, keys, { ...deciding, orderIds: [found.orderId] });
  // Read again under the lock: another may have decided meanwhile.
  const row = await readChange(tx, requestId);
  if (!whole || row?.state !== "open") throw new OrderloomError("change_settled");
  if ((decision === "withdraw") !== isSameAsker(row.askedBy, cause)) throw new OrderloomError("change_own");
  const content = openChange(whole.box, row);
  const at = await readClock(tx);
  const after = decision === "apply" ? await changeOf(tx, whole, content) : null;
  const { order } = whole.work;
  const patch = { ...(after && patchOf(order, after.order)), version: order.version + 1 };
  const told = {
    code: CODES[decision],
    params: { kind: row.kind, requestId },
    cause,
    at,
    event: "OrderUpdated",
  } as const;
  await writeRegrouped(tx, keys, [changedWork(whole, { patch, told, ...(after && { parts: after }) })]);
  if (after && row.kind === "lines") await changeStock(tx, { pieces: after, cause, at });
  await tx.client.query(
    `update ${tx.env}.change_requests set state = $3, sealed = $4, decided_by = $5, decided_at = $6
     where bucket = $1 and id = $2`,
    [
      bucketOf(requestId),
      requestId,
      STATES[decision],
      sealChange(whole.box, requestId, { ...content, answer: answer.trim() || null }),
      JSON.stringify(cause),
      at,
    ],
  );
}

/** A flow is nobody: what one step of it asked for another may decide. A token is whoever has it. */
function isSameAsker(one: Cause, other: Cause): boolean {
  if (one.type === "person" && other.type === "person") return one.personId === other.personId;
  return one.type === "token" && other.type === "token" && one.tokenId === other.tokenId;
}

type Content = ReturnType<typeof openChange>;

async function changeOf(tx: Tx, { pieces }: WholeOrder, { wish, before }: Content): Promise<MergePieces> {
  const changed = applyChange(pieces, wish, await definedFor(tx, wish));
  if (!changed.ok) throw new OrderloomError(changed.code, { params: changed.params });
  if (JSON.stringify(sideOf(pieces, wish.kind)) !== JSON.stringify(before)) {
    throw new OrderloomError("order_stale", { params: { version: pieces.order.version } });
  }
  return changed.pieces;
}

/** The fields that differ: the history of an order holds nothing twice, and nothing personal. */
function patchOf(before: Order, after: Order): OrderPatch {
  const entries = Object.entries(after).filter(([field, value]) => Reflect.get(before, field) !== value);
  return Object.fromEntries(entries);
}

type Restocking = { readonly pieces: MergePieces; readonly cause: Cause; readonly at: string };

/** What was kept for the order is let go and kept anew for the lines it has now, or the change is refused. */
async function changeStock(tx: Tx, { pieces: { order, lines }, cause, at }: Restocking): Promise<void> {
  const owner = { orderId: order.id, key: null } as const;
  const kept = await lockReservations(tx, [owner]);
  const isKept = kept.some(({ held }) => held.some(({ soft, allocated }) => soft + allocated > 0));
  if (!isKept) return;
  const wasAllocated = kept.some(({ held }) => held.some(({ allocated }) => allocated > 0));
  const choice = { lines: wishesOf(lines, order.channel), warehouse: order.warehouse, useBuffer: false };
  const acts = [
    { op: "release" } as const,
    { op: "reserve", ...choice, partial: false, purpose: "unpaid", minutes: null } as const,
    ...(wasAllocated ? [{ op: "confirm", again: null } as const] : []),
  ];
  const outcomes = await actOnStock(tx, { requests: acts.map((act) => ({ owner, act, cause })), at });
  if (outcomes.some(({ result }) => result !== "ok")) throw new OrderloomError("change_stock");
}
