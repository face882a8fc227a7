import { createHash } from "node:crypto";
import { BUCKET_COUNT, bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";

/** Where waits for a key, and the events that name it, lie. */
export type WaitPlace = { readonly bucket: number; readonly key: string };

/** The place of waits for events of an order: beside the order. */
export function orderPlace(orderId: Id): WaitPlace {
  return { bucket: bucketOf(orderId), key: orderId };
}

/** The place of a key that events name. Its bucket comes from its hash, so that both sides find it. */
export function keyPlace(key: string): WaitPlace {
  return { bucket: hashOf(key).readUInt8(0) & (BUCKET_COUNT - 1), key: `key:${key}` };
}

/** Waits for the lock in the order of the numbers, so two batches that take several never wait for each other. */
const LOCK = statement("lock_wait_keys", () => `select pg_advisory_xact_lock(n) from unnest($1::bigint[]) n`);

/**
 * Takes the keys until the transaction ends: whoever reports an event of a key, or begins to wait for it, is alone with
 * it meanwhile, so that no event falls between looking for it and waiting. Comes after all row locks.
 */
export async function lockKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  const numbers = [...new Set(keys.map((key) => hashOf(`${tx.env}\n${key}`).readBigInt64BE(0)))];
  numbers.sort((one, other) => (one < other ? -1 : 1));
  await execute(tx, LOCK, [numbers.map(String)]);
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
