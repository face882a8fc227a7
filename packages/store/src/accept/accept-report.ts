import { OrderloomError } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { OrderReport, ParkedReport } from "@orderloom/schema/order/order-report";
import type { Tx } from "../database/database.ts";
import { eventKeyIdOf, newId, newIdBeside, orderIdOf } from "../orders/identity.ts";
import { park } from "../parked/park.ts";
import { whyAhead } from "../parked/why-ahead.ts";
import { isInScope, type RowScope } from "../people/row-scope.ts";
import type { AcceptResult } from "./accept.ts";
import { applyReport } from "./apply-report.ts";
import { claimOneKey } from "./claim-one-key.ts";
import type { AcceptDeps } from "./deps.ts";
import { findOrder, type OrderName } from "./find-order.ts";
import { keepConflicts } from "./keep-bodies.ts";
import { lockOrders } from "./lock-orders.ts";
import type { MessageSource } from "./message.ts";
import type { OrderWork } from "./order-work.ts";
import { keepRepeats } from "./repeats.ts";

/** A message that reports how far an order is. `bodyHash` (hex SHA-256) tells a repeat from a conflict. */
export type ReportItem = ParkedReport & {
  readonly source: MessageSource;
  readonly shop: { readonly id: Id; readonly zone: string };
  readonly key: string;
  readonly bodyHash: string;
  readonly rawBody: Buffer;
  /** What the sender may see: other orders are unknown to them. */
  readonly scope: RowScope;
  readonly report: OrderReport;
  /** How many runs, each set off by the one before, led to it. */
  readonly hop?: number;
};

/**
 * Accepts a report in one transaction, under its order's lock: takes its key for ever and does to the order what it says.
 * What comes before its turn is parked, and applied once what it builds on is there.
 *
 * @throws OrderloomError `order_ambiguous` where several orders have the number, `order_unknown` for one out of scope.
 */
export async function acceptReport(tx: Tx, deps: AcceptDeps, item: ReportItem): Promise<AcceptResult> {
  const { shop, key, bodyHash, source } = item;
  const { work, orderId } = await lockNamed(tx, deps, item);
  if (work && !isInScope(work.order, item.scope))
    throw new OrderloomError("order_unknown", { params: { order: orderId } });
  const eventId = orderId === null ? newId() : newIdBeside(orderId);
  const claimed = await claimOneKey(tx, { shopId: shop.id, key, bodyHash, eventId, orderId });
  if (claimed.type === "repeat") {
    keepRepeats(tx, [{ firstId: claimed.firstId, orderId: claimed.orderId, shopId: shop.id, source }]);
    return { status: "repeat", id: claimed.firstId, orderId: claimed.orderId };
  }
  if (claimed.type === "conflict") return keepConflict(tx, deps, { item, ...claimed });
  const { at } = claimed;
  const keyId = eventKeyIdOf({ shopId: shop.id, key });
  const reason = await whyAhead(tx, { work, report: item.report, shopId: shop.id, machines: deps.machines });
  if (reason !== null || !work) {
    park(tx, deps, {
      item,
      eventId,
      keyId,
      orderId,
      version: work?.order.version ?? null,
      reason: reason ?? "parked_order",
      at,
    });
    return { status: "parked", id: eventId, orderId };
  }
  await applyReport(tx, deps, { ...item, work, eventId, keyId, at });
  return { status: "new", id: eventId, orderId };
}

/** The order that is meant, locked where it is there, and its id where its name tells that. */
export async function lockNamed(
  tx: Tx,
  deps: Pick<AcceptDeps, "keys">,
  { shop, order }: { readonly shop: { readonly id: Id }; readonly order: OrderName },
): Promise<{ readonly work: OrderWork | null; readonly orderId: Id | null }> {
  const orderId =
    "orderKey" in order ? orderIdOf({ env: tx.env, shopId: shop.id, ...order }) : await byNumber(tx, shop.id, order);
  const work = orderId === null ? undefined : (await lockOrders(tx, deps.keys, [orderId])).get(orderId);
  return { work: work ?? null, orderId };
}

async function byNumber(tx: Tx, shopId: Id, name: OrderName): Promise<Id | null> {
  try {
    return await findOrder(tx, shopId, name);
  } catch (thrown) {
    if (thrown instanceof OrderloomError && thrown.code === "order_unknown") return null;
    throw thrown;
  }
}

type Known = { readonly item: ReportItem; readonly firstId: Id; readonly orderId: Id | null; readonly at: string };

function keepConflict(tx: Tx, deps: AcceptDeps, { item, at, ...first }: Known): AcceptResult {
  const { source, shop, rawBody, key } = item;
  const kept = { source, shop, rawBody, mediaType: "application/json", event: { key } };
  const ids = keepConflicts(tx, deps, { conflicts: [{ index: 0, item: kept, ...first }], at });
  return { status: "conflict", id: ids.get(0) ?? first.firstId, orderId: first.orderId };
}
