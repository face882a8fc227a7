import type { Id } from "@orderloom/schema/ids";
import { PERSONAL_CLASSES } from "@orderloom/schema/mask/personal";
import type { IncomingOrder, Order, OrderTimes } from "@orderloom/schema/order/order";
import type { ParkedReport } from "@orderloom/schema/order/order-report";
import { isSteppedBack } from "@orderloom/schema/order/order-state";
import { writeBlobs } from "../approvals/write-blobs.ts";
import type { Tx } from "../database/database.ts";
import { changedKin, openHousehold } from "../family/household.ts";
import { settleStock } from "../family/settle-household.ts";
import { loadOrderParts, type OrderParts } from "../orders/order-parts.ts";
import { wakeOrderWaits } from "../waits/wake-waits.ts";
import type { ReportItem } from "./accept-report.ts";
import type { AcceptDeps } from "./deps.ts";
import { hearOfFamily } from "./hear-of-family.ts";
import { eventBodies } from "./keep-bodies.ts";
import type { FreshMessage } from "./message.ts";
import { listenersOf } from "./new-runs.ts";
import { continueWork, type OrderWork } from "./order-work.ts";
import { startRuns } from "./start-runs.ts";
import { writeOrders } from "./write-orders.ts";

/** A report whose turn it is, with its order, locked. */
export type ToApply = Omit<ReportItem, "scope"> & {
  readonly work: OrderWork;
  readonly eventId: Id;
  readonly keyId: Id;
  readonly at: string;
};

/** Does to an order what a report says, as if its channel had told the whole of it anew. */
export async function applyReport(tx: Tx, deps: AcceptDeps, applying: ToApply): Promise<void> {
  const { work, at, eventId, keyId } = applying;
  const { id: orderId } = work.order;
  const parts = await loadOrderParts(tx, deps.keys, {
    orderIds: [orderId],
    parts: ["lines", "doc", ...PERSONAL_CLASSES],
  });
  const incoming = asSnapshot(work.order, parts.get(orderId) ?? {}, applying);
  const message: FreshMessage = { item: itemOf(applying, incoming), eventId, orderId, keyId };
  // Nobody says anything of lines, receiver or document, so they are what they were.
  const same = work.partsHash ?? deps.keys.hash("parts", orderId);
  const told = { message, at, machines: deps.machines };
  const house = openHousehold(
    { tx, keys: deps.keys },
    { machines: deps.machines, at, seeds: new Map([[orderId, work]]) },
  );
  if (isSteppedBack(work.order)) await hearOfFamily(house, work, { ...told, hashParts: () => same });
  else continueWork(work, told, () => same);
  const works = [work, ...changedKin(house)];
  writeOrders(tx, deps.keys, works);
  await wakeOrderWaits(tx, works);
  const started = startRuns(tx, { listeners: listenersOf(deps.published), works, at });
  writeBlobs(tx, eventBodies([message], { works, at }));
  await settleStock(house);
  tx.topics.add(`${tx.env}:orders`);
  for (const { order } of works) tx.topics.add(`${tx.env}:order:${order.id}`);
  if (started > 0) tx.topics.add(`${tx.env}:runs`);
}

function itemOf(
  { source, shop, rawBody, key, bodyHash, occurredAt, hop }: ToApply,
  order: IncomingOrder,
): FreshMessage["item"] {
  const event = { key, bodyHash, occurredAt, order };
  return {
    type: "event",
    source,
    shop,
    rawBody,
    mediaType: "application/json",
    event,
    ...(hop !== undefined && { hop }),
  };
}

function asSnapshot(order: Order, parts: OrderParts, { report, occurredAt }: ParkedReport): IncomingOrder {
  const { externalNo, channel, externalStatus, orderType, isTest, tags, currency } = order;
  const { country, provinceCode, province, city, district, complete } = order;
  return {
    ...{ externalNo, channel, externalStatus, orderType, isTest, tags, currency },
    warehouse: null,
    externalUpdatedAt: null,
    state: report.state,
    stateReason: report.reason,
    amounts: amountsOf(order, report.paid),
    destination: { country, provinceCode, province, city, district, complete },
    times: timesOf(order, report.state, occurredAt),
    lines: [...(parts.lines ?? [])],
    ...(report.parcels && { parcels: report.parcels }),
    private: parts.private ?? {},
    doc: parts.doc ?? {},
  };
}

function amountsOf(order: Order, paid: number = order.paid): IncomingOrder["amounts"] {
  const { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable, refunded } = order;
  return { itemsTotal, discountTotal, shippingTotal, taxTotal, adjustment, payable, paid, refunded };
}

const TIMES = {
  paid: "paidAt",
  shipped: "shippedAt",
  delivered: "deliveredAt",
  completed: "completedAt",
  cancelled: "cancelledAt",
} as const;

function timesOf(order: Order, state: Order["state"], at: string): OrderTimes {
  const { placedAt, paidAt, promisedShipAt, shippedAt, deliveredAt, completedAt, cancelledAt } = order;
  const times = { placedAt, paidAt, promisedShipAt, shippedAt, deliveredAt, completedAt, cancelledAt };
  const field = Object.entries(TIMES).find(([known]) => known === state)?.[1];
  return field === undefined || times[field] !== null ? times : { ...times, [field]: at };
}
