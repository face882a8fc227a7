import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { applyChange } from "@orderloom/schema/order/apply-change";
import type { ChangeWish } from "@orderloom/schema/order/change-request";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { AskedOf } from "../regroup/split.ts";
import { lockWhole, readClock } from "../regroup/whole-order.ts";
import { changedWork, writeRegrouped } from "../regroup/write-regrouped.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { readChangesOf, sealChange } from "./change-row.ts";
import { definedFor } from "./defined-for.ts";

const INSERT = insertion("change_requests", [
  "bucket",
  "id",
  "order_id",
  "kind",
  "state",
  "order_version",
  "sealed",
  "asked_by",
  "asked_at",
]);

/**
 * Asks for a change of an order: what it is about is kept sealed with what it would be, and nothing of the order is
 * changed before somebody else says so. Returns the request. Throws the refusals of `applyChange`, `change_open` (one at
 * a time), and those of `lockWhole`.
 */
export async function askChange(
  tx: Tx,
  keys: KeyProvider,
  asked: AskedOf & { readonly wish: ChangeWish; readonly reason: string },
): Promise<Id> {
  const { orderId, wish, reason, cause } = asked;
  const [whole] = await lockWhole(tx, keys, { ...asked, orderIds: [orderId] });
  if (!whole) throw new OrderloomError("not_found", { params: { orderId } });
  const changed = applyChange(whole.pieces, wish, await definedFor(tx, wish));
  if (!changed.ok) throw new OrderloomError(changed.code, { params: changed.params });
  if ((await readChangesOf(tx, orderId)).some(({ state }) => state === "open")) throw new OrderloomError("change_open");
  const at = await readClock(tx);
  const id = newIdBeside(orderId);
  const { before, after } = changed;
  const version = whole.work.order.version + 1;
  sendRows(tx, INSERT, [
    {
      bucket: bucketOf(id),
      id,
      order_id: orderId,
      kind: wish.kind,
      state: "open",
      order_version: version,
      sealed: sealChange(whole.box, id, { wish, before, after, reason, answer: null }),
      asked_by: cause,
      asked_at: at,
    },
  ]);
  const told = {
    code: "order.change_asked",
    params: { kind: wish.kind, requestId: id },
    cause,
    at,
    event: "OrderUpdated",
  } as const;
  await writeRegrouped(tx, keys, [changedWork(whole, { patch: { version }, told })]);
  return id;
}
