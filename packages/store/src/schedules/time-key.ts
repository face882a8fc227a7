import { createHash } from "node:crypto";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { eventKeyIdOf, newId } from "../orders/identity.ts";

type Place = { readonly flowId: Id; readonly node: string };

/** The business key of a firing: flow, node and time (ISO 8601), for ever. */
export function timeKeyOf({ flowId, node }: Place, fireAt: string): { readonly keyId: Id; readonly hash: Buffer } {
  const key = `schedule ${node} ${fireAt}`;
  return { keyId: eventKeyIdOf({ shopId: flowId, key }), hash: createHash("sha256").update(key).digest() };
}

const CLAIM = statement(
  "claim_schedule_time",
  (schema) => `
    insert into ${schema}.event_keys (bucket, key_id, body_hash, event_id) values ($1, $2, $3, $4)
    on conflict (bucket, key_id) do nothing returning key_id`,
);

/** Takes the key of a time; false when it has fired. */
export async function claimTime(tx: Tx, place: Place, fireAt: string): Promise<boolean> {
  const { keyId, hash } = timeKeyOf(place, fireAt);
  return (await execute(tx, CLAIM, [bucketOf(keyId), keyId, hash, newId()])).length === 1;
}
