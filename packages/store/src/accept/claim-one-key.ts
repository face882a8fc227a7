import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { eventKeyIdOf } from "../orders/identity.ts";

/** A message's key, and the event that it is to stand for. */
export type OneKey = {
  readonly shopId: Id;
  readonly key: string;
  /** Hex SHA-256 of the body. */
  readonly bodyHash: string;
  readonly eventId: Id;
  /** Null for a message about no order. */
  readonly orderId: Id | null;
};

/** What the key says; `firstId` and `orderId` are of the message it belongs to. `at` is the database's clock. */
export type OneKeyAnswer =
  | { readonly type: "fresh"; readonly at: string }
  | { readonly type: "repeat" | "conflict"; readonly firstId: Id; readonly orderId: Id | null; readonly at: string };

const CLAIM = statement(
  "accept_one_key",
  (schema) => `
    with taken as (
      insert into ${schema}.event_keys (bucket, key_id, body_hash, event_id, order_id)
      values ($1, $2, decode($3, 'hex'), $4, $5)
      on conflict (bucket, key_id) do nothing
      returning key_id
    )
    select clock_timestamp()::timestamptz(3) as at, exists (select from taken) as taken`,
);

/** In a statement of its own: what somebody else committed while the claim waited shows only to a later one. */
const READ = statement(
  "accept_one_known_key",
  (schema) => `
    select encode(k.body_hash, 'hex') as "bodyHash", k.event_id as "eventId", k.order_id as "orderId"
    from ${schema}.event_keys k where k.bucket = $1 and k.key_id = $2`,
);

/** Takes one key for ever; one that somebody else is taking at this moment is waited for. */
export async function claimOneKey(tx: Tx, { shopId, key, bodyHash, eventId, orderId }: OneKey): Promise<OneKeyAnswer> {
  const keyId = eventKeyIdOf({ shopId, key });
  const place = [bucketOf(keyId), keyId];
  const [claim] = await execute<{ at: string; taken: boolean }>(tx, CLAIM, [...place, bodyHash, eventId, orderId]);
  const at = claim?.at ?? new Date().toISOString();
  if (claim?.taken) return { type: "fresh", at };
  const [known] = await execute<{ bodyHash: string; eventId: Id; orderId: Id | null }>(tx, READ, place);
  const type = known && known.bodyHash !== bodyHash ? "conflict" : "repeat";
  return { type, firstId: known?.eventId ?? eventId, orderId: known?.orderId ?? orderId, at };
}
