import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { columnsOf, execute, executeRows, rowStatement, statement } from "../database/statement.ts";
import { eventKeyIdOf, newIdBeside, orderIdOf } from "../orders/identity.ts";
import type { EventItem, FreshMessage } from "./message.ts";

/** What a message's key says about it. `firstId` is the event that the key belongs to. */
export type KeyAnswer =
  | { readonly type: "fresh"; readonly message: FreshMessage }
  | { readonly type: "repeat" | "conflict"; readonly firstId: Id; readonly orderId: Id };

type Known = { readonly keyId: Id; readonly bodyHash: string; readonly eventId: Id; readonly orderId: Id };

/**
 * Takes the keys of the messages for ever. A key that somebody else is taking at this moment is waited for; keys are
 * taken in sorted order, so two batches never wait for each other. Answers stand in the order of the messages; `at`
 * is the database's clock, ISO 8601, for everything that this transaction does.
 */
export async function claimKeys(
  tx: Tx,
  items: readonly EventItem[],
): Promise<{ readonly at: string; readonly answers: readonly KeyAnswer[] }> {
  const claims = items.map((item) => toClaim(tx, item));
  const firsts = new Map<Id, FreshMessage>();
  for (const claim of claims) if (!firsts.has(claim.keyId)) firsts.set(claim.keyId, claim);
  const { at, taken } = await insertKeys(tx, [...firsts.values()]);
  const known = await readKeys(
    tx,
    [...firsts.keys()].filter((keyId) => !taken.has(keyId)),
  );
  const answers = claims.map((claim): KeyAnswer => {
    const first = firsts.get(claim.keyId);
    if (first === claim && taken.has(claim.keyId)) return { type: "fresh", message: claim };
    const holder = known.get(claim.keyId) ?? { ...(first ?? claim), bodyHash: (first ?? claim).item.event.bodyHash };
    const type = holder.bodyHash === claim.item.event.bodyHash ? "repeat" : "conflict";
    return { type, firstId: holder.eventId, orderId: holder.orderId };
  });
  return { at, answers };
}

function toClaim(tx: Tx, item: EventItem): FreshMessage {
  const { event, shop } = item;
  const orderKey = event.order.orderKey ?? event.order.externalNo;
  const orderId = orderIdOf({ env: tx.env, shopId: shop.id, orderKey });
  return {
    item,
    orderId,
    eventId: item.keptAs ?? newIdBeside(orderId),
    keyId: eventKeyIdOf({ shopId: shop.id, key: event.key }),
  };
}

const INSERT = rowStatement(
  "accept_keys",
  columnsOf("event_keys", ["bucket", "key_id", "body_hash", "event_id", "order_id"]),
  (schema, rows) => `
    with taken as (
      insert into ${schema}.event_keys (bucket, key_id, body_hash, event_id, order_id)
      ${rows}
      on conflict (bucket, key_id) do nothing
      returning key_id
    )
    select clock_timestamp()::timestamptz(3) as at, coalesce((select array_agg(key_id::text) from taken), '{}') as taken`,
);

async function insertKeys(tx: Tx, claims: readonly FreshMessage[]): Promise<{ at: string; taken: ReadonlySet<Id> }> {
  const rows = [...claims].sort(byKeyId).map(({ keyId, eventId, orderId, item }) => ({
    bucket: bucketOf(keyId),
    key_id: keyId,
    body_hash: Buffer.from(item.event.bodyHash, "hex"),
    event_id: eventId,
    order_id: orderId,
  }));
  const [answer] = await executeRows<{ at: string; taken: Id[] }>(tx, INSERT, rows);
  return { at: answer?.at ?? new Date().toISOString(), taken: new Set(answer?.taken) };
}

function byKeyId(a: FreshMessage, b: FreshMessage): number {
  return bucketOf(a.keyId) - bucketOf(b.keyId) || (a.keyId < b.keyId ? -1 : 1);
}

const READ = statement(
  "accept_known_keys",
  (schema) => `
    select k.key_id as "keyId", encode(k.body_hash, 'hex') as "bodyHash", k.event_id as "eventId",
           k.order_id as "orderId"
    from unnest($1::smallint[], $2::uuid[]) w(bucket, key_id)
    join ${schema}.event_keys k on k.bucket = w.bucket and k.key_id = w.key_id`,
);

async function readKeys(tx: Tx, keyIds: readonly Id[]): Promise<ReadonlyMap<Id, Known>> {
  if (keyIds.length === 0) return new Map();
  const rows = await execute<Known>(tx, READ, [keyIds.map(bucketOf), keyIds]);
  return new Map(rows.map((row) => [row.keyId, row]));
}
