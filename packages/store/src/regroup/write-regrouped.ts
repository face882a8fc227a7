import type { Cause } from "@orderloom/schema/cause";
import type { ErrorParams } from "@orderloom/schema/error";
import type { OrderPatch } from "@orderloom/schema/order/apply-order-effect";
import type { EventType } from "@orderloom/schema/order/event";
import type { MergePieces } from "@orderloom/schema/order/merge-orders";
import type { OrderChangeCode } from "@orderloom/schema/order/order-change";
import type { MessageSource } from "../accept/message.ts";
import { listenersOf } from "../accept/new-runs.ts";
import { newOrderKey } from "../accept/order-key.ts";
import { type Happening, type OrderWork, withoutNulls } from "../accept/order-work.ts";
import { startRuns } from "../accept/start-runs.ts";
import { writeOrders } from "../accept/write-orders.ts";
import type { Tx } from "../database/database.ts";
import { sendRows } from "../database/statement.ts";
import { publishedVersions } from "../flows/versions.ts";
import { newIdBeside } from "../orders/identity.ts";
import { INSERT_ORDERS, orderRows } from "../orders/order-row.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { wakeOrderWaits } from "../waits/wake-waits.ts";
import type { WholeOrder } from "./whole-order.ts";

/** How the history of an order tells what was done to it, and why. */
export type Told = {
  readonly code: OrderChangeCode;
  readonly params: ErrorParams;
  readonly cause: Cause;
  readonly at: string;
  /** What flows may start or wait for. */
  readonly event: EventType;
};

/** What is done to an order; with `parts` its lines, document and personal part are written anew. */
export type Change = { readonly patch: OrderPatch; readonly told: Told; readonly parts?: MergePieces };

/** An order that was there, changed. */
export function changedWork({ work }: Pick<WholeOrder, "work">, { patch, told, parts }: Change): OrderWork {
  const order = { ...work.order, ...patch };
  const { code, params, cause, at } = told;
  return {
    ...work,
    order,
    changes: [{ version: order.version, at, code, params, patch, cause }],
    happenings: [happeningOf(order, told)],
    parts: parts ? { ...parts, lines: [...parts.lines], destination: { country: order.country } } : null,
    decidedHere: true,
  };
}

/** An order that is made here, sealed with a key of its own. */
export function madeWork(tx: Tx, keys: KeyProvider, { pieces, told }: { pieces: MergePieces; told: Told }): OrderWork {
  const { order, lines, doc, private: personal } = pieces;
  const { box, wrapped } = newOrderKey(keys, tx.env, order.id);
  const { code, params, cause, at } = told;
  return {
    order,
    isNew: true,
    changes: [{ version: order.version, at, code, params, patch: withoutNulls(order), cause }],
    happenings: [happeningOf(order, told)],
    parts: { lines: [...lines], doc, private: personal, destination: { country: order.country } },
    // No channel sends news of it that this would be compared with.
    partsHash: keys.hash("parts", order.id),
    box,
    wrappedKey: wrapped,
    sealedPrivate: null,
    begun: null,
    decidedHere: true,
  };
}

/** What flows are told of a change; `item` is the message that it follows on, where there is one. */
export function happeningOf(
  order: OrderWork["order"],
  { event: type, at, cause }: Pick<Told, "event" | "at" | "cause">,
  item: Happening["message"]["item"] = { source: sourceOf(cause) },
): Happening {
  const { id: orderId, version: orderVersion, lifecycleId, parentId } = order;
  const eventId = newIdBeside(orderId);
  const event = {
    id: eventId,
    type,
    at,
    orderId,
    orderVersion,
    data: { lifecycleId: lifecycleId ?? orderId, parentId },
  };
  return { event, message: { item, eventId } };
}

/** Runs that follow on an act of a run are begun by the product: the act itself names the run in the order's history. */
function sourceOf(cause: Cause): MessageSource {
  return cause.type === "run" ? { type: "system", name: "order-act" } : cause;
}

/** Writes orders that were made and changed, wakes what waits for it and starts the flows that listen. */
export async function writeRegrouped(tx: Tx, keys: KeyProvider, works: readonly OrderWork[]): Promise<void> {
  sendRows(tx, INSERT_ORDERS, orderRows(works.filter(({ isNew }) => isNew).map(({ order }) => order)));
  writeOrders(tx, keys, works);
  await wakeOrderWaits(
    tx,
    works.filter(({ isNew }) => !isNew),
  );
  const listeners = listenersOf(await publishedVersions(tx));
  const started = startRuns(tx, { listeners, works, at: works[0]?.changes[0]?.at ?? "" });
  tx.topics.add(`${tx.env}:orders`);
  for (const { order } of works) tx.topics.add(`${tx.env}:order:${order.id}`);
  if (started > 0) tx.topics.add(`${tx.env}:runs`);
}
