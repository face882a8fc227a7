import { type Id, withBucket } from "@orderloom/schema/ids";
import type { BusinessEvent } from "@orderloom/schema/order/event";
import type { Tx } from "../database/database.ts";
import { lockForWake } from "../database/locks.ts";
import { execute, statement } from "../database/statement.ts";
import { Clash } from "../database/store-error.ts";
import { newId } from "../orders/identity.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { openBoxes } from "../turns/order-boxes.ts";
import { keyPlace, lockKeys, type WaitPlace } from "../waits/wait-key.ts";
import { wakeRuns } from "../waits/wake-runs.ts";
import { readWaitsAt, type WaitRow } from "../waits/wake-waits.ts";
import type { AcceptResult } from "./accept.ts";
import { claimOneKey } from "./claim-one-key.ts";
import { keepConflicts } from "./keep-bodies.ts";
import { keyEventPlace } from "./key-events.ts";
import type { MessageSource } from "./message.ts";
import { keepRepeats } from "./repeats.ts";

/** A message that reports an event of a key. `bodyHash` (hex SHA-256) tells a repeat from a conflict. */
export type KeyEventItem = {
  readonly source: MessageSource;
  /** Null for an event that counts for all shops. */
  readonly shopId: Id | null;
  readonly key: string;
  readonly bodyHash: string;
  readonly rawBody: Buffer;
  readonly event: BusinessEvent;
};

/**
 * Accepts an event of a key in one transaction: takes the message's key for ever, keeps the event for waits that begin
 * later, wakes the runs that wait for it. The runs are locked before the key, as everybody does, so they are looked up
 * without it first; whoever begins to wait in between is found once the key is held, and the transaction is run again.
 *
 * @throws OrderloomError `unavailable` when runs begin to wait for the key again and again meanwhile; nothing is kept.
 */
export async function acceptKeyEvent(tx: Tx, keys: KeyProvider, item: KeyEventItem): Promise<AcceptResult> {
  const place = keyPlace(item.event.about);
  const id = withBucket(newId(), place.bucket);
  const claimed = await claimOneKey(tx, {
    shopId: item.shopId ?? ALL_SHOPS,
    key: item.key,
    bodyHash: item.bodyHash,
    eventId: id,
    orderId: null,
  });
  if (claimed.type === "repeat") {
    keepRepeats(tx, [{ firstId: claimed.firstId, orderId: null, shopId: item.shopId, source: item.source }]);
    return { status: "repeat", id: claimed.firstId, orderId: null };
  }
  if (claimed.type === "conflict") return keepConflict(tx, keys, { item, ...claimed });
  const waiting = (await readWaitsAt(tx, [place])).filter((wait) => isMeant(wait, item));
  const open = await lockForWake(tx, {
    orderIds: waiting.map(({ orderId }) => orderId),
    runIds: waiting.map(({ runId }) => runId),
  });
  await lockKeys(tx, [item.event.about]);
  const now = (await readWaitsAt(tx, [place])).filter((wait) => isMeant(wait, item));
  if (now.some(({ runId }) => !open.has(runId))) throw new Clash("a run began to wait meanwhile");
  const at = await insertEvent(tx, keys, { id, place, item });
  await wakeRuns(
    tx,
    now.map(({ runId, step }) => ({ runId, input: { type: "event.came", step, mark: at, key: item.event.about } })),
  );
  return { status: "new", id, orderId: null };
}

/** Stands for all shops where keys of messages are told apart by shop. */
const ALL_SHOPS: Id = "00000000-0000-0000-0000-000000000000";

function isMeant({ shopId, names }: WaitRow, { shopId: of, event }: KeyEventItem): boolean {
  return (of === null || of === shopId) && (names.length === 0 || names.includes(event.name));
}

type Known = { readonly item: KeyEventItem; readonly firstId: Id; readonly at: string };

function keepConflict(tx: Tx, keys: KeyProvider, { item, at, firstId }: Known): AcceptResult {
  const { source, rawBody, key, shopId } = item;
  const kept = {
    source,
    shop: { id: shopId ?? ALL_SHOPS, zone: "UTC" },
    rawBody,
    mediaType: "application/json",
    event: { key },
  };
  const ids = keepConflicts(tx, { keys }, { conflicts: [{ index: 0, item: kept, firstId, orderId: null }], at });
  return { status: "conflict", id: ids.get(0) ?? firstId, orderId: null };
}

/** The mark grows even where the clock was put back: under the key's lock nobody else gives one out. */
const INSERT = statement(
  "insert_key_event",
  (schema) => `
    insert into ${schema}.key_events (bucket, key, at, id, shop_id, name, sealed)
    values ($1, $2,
      greatest(clock_timestamp()::timestamptz(3),
        (select max(e.at) + interval '1 ms' from ${schema}.key_events e where e.bucket = $1 and e.key = $2)),
      $3, $4, $5, $6)
    returning at`,
);

type ToInsert = { readonly id: Id; readonly place: WaitPlace; readonly item: KeyEventItem };

async function insertEvent(tx: Tx, keys: KeyProvider, { id, place, item }: ToInsert): Promise<string> {
  const { name, about, data, occurredAt } = item.event;
  const seen = { type: "BusinessEvent", id, name, about, occurredAt, data };
  const boxes = await openBoxes(tx, keys, []);
  const sealed = boxes(null).seal(JSON.stringify(seen), keyEventPlace(id));
  const values = [place.bucket, place.key, id, item.shopId, name, sealed];
  const [row] = await execute<{ at: string }>(tx, INSERT, values);
  return row?.at ?? "";
}
