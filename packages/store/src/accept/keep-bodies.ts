import { bucketOf, type Id } from "@orderloom/schema/ids";
import { type SealedBlob, sealBlob } from "../approvals/blob-row.ts";
import { writeBlobs } from "../approvals/write-blobs.ts";
import type { Tx } from "../database/database.ts";
import { insertion, sendRows } from "../database/statement.ts";
import { newId, newIdBeside } from "../orders/identity.ts";
import type { AcceptDeps } from "./deps.ts";
import { causeOf, type EventItem, type FreshMessage, type UnreadableItem } from "./message.ts";
import { ownKeyBox } from "./order-key.ts";
import type { OrderWork } from "./order-work.ts";

/** A message whose key belongs to another body; `index` is its place among the items. */
export type Conflict = {
  readonly index: number;
  readonly item: Omit<EventItem, "type" | "event" | "keptAs"> & { readonly event: { readonly key: string } };
  readonly firstId: Id;
  /** Null for a message about no order. */
  readonly orderId: Id | null;
};

/** A message that nobody could read; `index` is its place among the items. */
export type Unreadable = { readonly index: number; readonly item: UnreadableItem };

/** The ids messages are kept under, by their place among the items. */
export type KeptIds = ReadonlyMap<number, Id>;

/** The raw bodies of the accepted messages, sealed with their orders' keys; the blob has the event's id. */
export function eventBodies(
  messages: readonly FreshMessage[],
  context: { readonly works: readonly OrderWork[]; readonly at: string },
): SealedBlob[] {
  const boxes = new Map(context.works.map((work) => [work.order.id, work.box]));
  return messages.flatMap(({ item, eventId, orderId }) => {
    const box = boxes.get(orderId);
    if (!box) return [];
    const { rawBody: bytes, mediaType } = item;
    return [sealBlob({ id: eventId, orderId, class: "raw_event", mediaType, bytes, box, at: context.at })];
  });
}

/** Keeps messages that conflict with a known key for a person to look at. */
export function keepConflicts(
  tx: Tx,
  deps: Pick<AcceptDeps, "keys">,
  input: { readonly conflicts: readonly Conflict[]; readonly at: string },
): KeptIds {
  const box = ownKeyBox(deps.keys, tx.env);
  const kept = input.conflicts.map(({ index, item, firstId, orderId }) => {
    const id = orderId === null ? newId() : newIdBeside(orderId);
    const { rawBody: bytes, mediaType } = item;
    const row = {
      bucket: bucketOf(id),
      id,
      shop_id: item.shop.id,
      event_key: item.event.key,
      first_event_id: firstId,
      order_id: orderId,
      cause: causeOf(item.source, id),
      blob_id: id,
      received_at: input.at,
      headers: item.headers ?? null,
    };
    return {
      index,
      id,
      row,
      body: sealBlob({ id, orderId: null, class: "conflict", mediaType, bytes, box, at: input.at }),
    };
  });
  sendRows(
    tx,
    INSERT_CONFLICTS,
    kept.map((entry) => entry.row),
  );
  writeBlobs(
    tx,
    kept.map((entry) => entry.body),
  );
  if (kept.length > 0) tx.topics.add(`${tx.env}:conflicts`);
  return new Map(kept.map(({ index, id }) => [index, id]));
}

/** Keeps messages that nobody could read, with the reason. */
export function keepUnreadable(
  tx: Tx,
  deps: AcceptDeps,
  input: { readonly unreadable: readonly Unreadable[]; readonly at: string },
): KeptIds {
  const box = ownKeyBox(deps.keys, tx.env);
  const kept = input.unreadable.map(({ index, item }) => {
    const id = newId();
    const { rawBody: bytes, mediaType, shopId, reason, source, unknown = null, headers = null } = item;
    const row = {
      bucket: bucketOf(id),
      id,
      shop_id: shopId,
      reason,
      unknown_code: unknown,
      cause: causeOf(source, id),
      blob_id: id,
      received_at: input.at,
      headers,
    };
    return {
      index,
      id,
      row,
      body: sealBlob({ id, orderId: null, class: "quarantined", mediaType, bytes, box, at: input.at }),
    };
  });
  sendRows(
    tx,
    INSERT_QUARANTINE,
    kept.map((entry) => entry.row),
  );
  writeBlobs(
    tx,
    kept.map((entry) => entry.body),
  );
  if (kept.length > 0) tx.topics.add(`${tx.env}:quarantine`);
  return new Map(kept.map(({ index, id }) => [index, id]));
}

const INSERT_CONFLICTS = insertion("conflicts", [
  "bucket",
  "id",
  "shop_id",
  "event_key",
  "first_event_id",
  "order_id",
  "cause",
  "blob_id",
  "received_at",
  "headers",
]);
const INSERT_QUARANTINE = insertion("quarantine", [
  "bucket",
  "id",
  "shop_id",
  "reason",
  "unknown_code",
  "cause",
  "blob_id",
  "received_at",
  "headers",
]);
