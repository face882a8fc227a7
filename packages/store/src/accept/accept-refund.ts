import type { Cause } from "@orderloom/schema/cause";
import { OrderloomError } from "@orderloom/schema/error";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { OrderEvent } from "@orderloom/schema/order/event";
import type { IncomingRefund, Refund, RequestedRefund } from "@orderloom/schema/refund/refund";
import { requestRefund } from "@orderloom/schema/refund/request-refund";
import { sealBlob } from "../approvals/blob-row.ts";
import { writeBlobs } from "../approvals/write-blobs.ts";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import {
  type AskedRefund,
  INSERT_REFUNDS,
  type RefundTexts,
  readRefunds,
  refundTextsPlace,
} from "../orders/refund-row.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";
import { wakeOrderWaits } from "../waits/wake-waits.ts";
import type { AcceptResult } from "./accept.ts";
import { claimOneKey, type OneKey } from "./claim-one-key.ts";
import type { AcceptDeps } from "./deps.ts";
import { findOrder, type OrderName } from "./find-order.ts";
import { keepConflicts } from "./keep-bodies.ts";
import { lockOrders } from "./lock-orders.ts";
import { causeOf, type MessageSource } from "./message.ts";
import { listenersOf } from "./new-runs.ts";
import type { OrderWork } from "./order-work.ts";
import { keepRepeats } from "./repeats.ts";
import { startRuns } from "./start-runs.ts";
import { writeOrders } from "./write-orders.ts";

/** A message that asks for a refund of an order. `bodyHash` (hex SHA-256) tells a repeat from a conflict. */
export type RefundItem = {
  readonly source: MessageSource;
  readonly shop: { readonly id: Id; readonly zone: string };
  readonly key: string;
  readonly bodyHash: string;
  readonly rawBody: Buffer;
  readonly mediaType: string;
  readonly order: OrderName;
  /** What the sender may see: other orders are unknown to them. */
  readonly scope: RowScope;
  readonly refund: IncomingRefund;
  /** As of {@link EventItem}. */
  readonly hop?: number;
};

/**
 * Accepts a request for a refund in one transaction, under the order's lock: takes its key for ever, makes the refund,
 * writes it into the order's history and starts the runs that wait for it. The same key, or the same number of the
 * asker for the same order, is the same refund and makes nothing new.
 *
 * @throws OrderloomError `order_unknown`, `order_ambiguous`, `refund_known` (its number is another refund's),
 * `refund_currency`, `refunds_full`; nothing is kept then.
 */
export async function acceptRefund(tx: Tx, deps: AcceptDeps, item: RefundItem): Promise<AcceptResult> {
  const orderId = await findOrder(tx, item.shop.id, item.order);
  const work = (await lockOrders(tx, deps.keys, [orderId])).get(orderId);
  if (!work || !isInScope(work.order, item.scope))
    throw new OrderloomError("order_unknown", { params: { order: nameOf(item.order) } });
  const eventId = newIdBeside(orderId);
  const refunds = (await readRefunds(tx, [orderId])).get(orderId) ?? [];
  const twin = twinOf(item.refund, refunds);
  const claimed = await claimOneKey(tx, keyOf(item, { eventId: twin?.eventId ?? eventId, orderId }));
  if (claimed.type === "repeat") return repeated(tx, item, { firstId: claimed.firstId, orderId: claimed.orderId });
  if (claimed.type === "conflict") return keepConflict(tx, deps, { ...claimed, item });
  if (twin) return repeated(tx, item, { firstId: twin.eventId, orderId });
  await makeRefund(tx, deps, { item, work, refunds, eventId, at: claimed.at });
  return { status: "new", id: eventId, orderId };
}

function repeated(tx: Tx, { shop, source }: RefundItem, first: { firstId: Id; orderId: Id | null }): AcceptResult {
  keepRepeats(tx, [{ ...first, shopId: shop.id, source }]);
  return { status: "repeat", id: first.firstId, orderId: first.orderId };
}

function nameOf(name: OrderName): string {
  return "orderKey" in name ? name.orderKey : name.externalNo;
}

/** The refund that the asker means by a number used before; a number never means two. */
function twinOf(asked: IncomingRefund, refunds: readonly AskedRefund[]): AskedRefund | null {
  const { externalNo, kind, amount, currency } = asked;
  const known = externalNo === undefined ? undefined : refunds.find((refund) => refund.externalNo === externalNo);
  if (!known) return null;
  if (known.kind === kind && known.amount === amount && known.currency === currency) return known;
  throw new OrderloomError("refund_known", { params: { no: externalNo ?? "" } });
}

function keyOf({ shop, key, bodyHash }: RefundItem, ids: { eventId: Id; orderId: Id }): OneKey {
  return { shopId: shop.id, key, bodyHash, ...ids };
}

type Known = { readonly item: RefundItem; readonly firstId: Id; readonly orderId: Id | null; readonly at: string };

function keepConflict(tx: Tx, deps: AcceptDeps, { item, at, ...first }: Known): AcceptResult {
  const { source, shop, rawBody, mediaType, key } = item;
  const kept = { source, shop, rawBody, mediaType, event: { key } };
  const ids = keepConflicts(tx, deps, { conflicts: [{ index: 0, item: kept, ...first }], at });
  return { status: "conflict", id: ids.get(0) ?? first.firstId, orderId: first.orderId };
}

type ToMake = {
  readonly item: RefundItem;
  readonly work: OrderWork;
  readonly refunds: readonly Refund[];
  readonly eventId: Id;
  readonly at: string;
};

async function makeRefund(tx: Tx, deps: AcceptDeps, { item, work, refunds, eventId, at }: ToMake): Promise<void> {
  const { id: orderId } = work.order;
  const made = requestRefund({ order: work.order, refunds }, item.refund, { id: newIdBeside(orderId), at });
  if (!made.ok) throw new OrderloomError(made.code, { params: made.params });
  const { order, refund } = made;
  const cause = causeOf(item.source, eventId);
  const changed: OrderWork = { ...work, order, changes: [changeOf(refund, { version: order.version, at, cause })] };
  writeOrders(tx, deps.keys, [changed]);
  sendRows(tx, INSERT_REFUNDS, [refundRow(refund, { item, work, eventId })]);
  sendRows(tx, INSERT_REFS, [{ bucket: bucketOf(orderId), order_id: orderId, kind: "refund_no", ref: refund.no }]);
  const event = eventOf(refund, { eventId, orderId, orderVersion: order.version });
  const happened = { order, happenings: [{ event, message: { item, eventId } }] };
  await wakeOrderWaits(tx, [happened]);
  const started = startRuns(tx, { listeners: listenersOf(deps.published), works: [{ ...happened, begun: null }], at });
  const { rawBody: bytes, mediaType } = item;
  const { box } = work;
  if (box) writeBlobs(tx, [sealBlob({ id: eventId, orderId, class: "raw_event", mediaType, bytes, box, at })]);
  tx.topics.add(`${tx.env}:orders`).add(`${tx.env}:order:${orderId}`);
  if (started > 0) tx.topics.add(`${tx.env}:runs`);
}

const INSERT_REFS = insertion("external_refs", ["bucket", "order_id", "kind", "ref"]);

function changeOf(
  { id, no, kind, amount, currency }: Refund,
  made: { version: number; at: string; cause: Cause },
): OrderWork["changes"][number] {
  const params = { refundId: id, no, kind, amount: { money: { minor: amount, currency } } };
  return { ...made, code: "refund.requested", params, patch: { version: made.version } };
}

function refundRow(refund: Refund, from: Pick<ToMake, "item" | "work" | "eventId">): Row {
  const { reasonText = null, requestedBy = null } = from.item.refund;
  const texts: RefundTexts = { reasonText, requestedBy };
  const { box } = from.work;
  const isEmpty = reasonText === null && requestedBy === null;
  return {
    bucket: bucketOf(refund.id),
    id: refund.id,
    order_id: from.work.order.id,
    no: refund.no,
    external_no: refund.externalNo,
    event_id: from.eventId,
    kind: refund.kind,
    amount: refund.amount,
    currency: refund.currency,
    reason_code: refund.reasonCode,
    // The person of an erased order stays erased.
    texts: isEmpty || !box ? null : box.seal(JSON.stringify(texts), refundTextsPlace(refund.id)),
    state: refund.state,
    state_since: refund.stateSince,
    requested_at: refund.requestedAt,
  };
}

/** The event as it waits in a run's queue: without what people wrote, which is filled in when the run is claimed. */
function eventOf(refund: Refund, of: { eventId: Id; orderId: Id; orderVersion: number }): OrderEvent {
  const { id, no, kind, amount, currency, reasonCode } = refund;
  const asked: RequestedRefund = { id, no, kind, amount, currency, reasonCode, reasonText: null };
  const { eventId, orderId, orderVersion } = of;
  return {
    id: eventId,
    type: "RefundRequested",
    at: refund.requestedAt,
    orderId,
    orderVersion,
    data: { refund: asked },
  };
}
