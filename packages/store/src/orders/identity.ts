import { createHash } from "node:crypto";
import { bucketOf, type Environment, type Id, withBucket } from "@orderloom/schema/ids";
import { randomBlock } from "../database/random-block.ts";

/** The namespace of our name-based ids; any fixed UUID would do. */
const NAMESPACE = Buffer.from("6f1c2c0e5d3b4a6c9a3f0b7d1e2f4a58", "hex");

/**
 * The id of an order, the same whoever computes it: UUIDv5 (RFC 9562, 5.5) of environment, shop and the channel's
 * order key. Two connections of a shop that bring the same order therefore bring one order.
 */
export function orderIdOf(input: { env: Environment; shopId: Id; orderKey: string }): Id {
  const hash = createHash("sha1").update(NAMESPACE).update(`${input.env}\n${input.shopId}\n${input.orderKey}`).digest();
  return toUuid(hash, 5);
}

/** The id of an event key: a hash (UUIDv8, RFC 9562, 5.8) of shop and key, so that the dedup table stays slim. */
export function eventKeyIdOf(input: { shopId: Id; key: string }): Id {
  return toUuid(createHash("sha256").update(`${input.shopId}\n${input.key}`).digest(), 8);
}

/**
 * The id of what is known by a name that it keeps for ever (a SKU by its code, say): UUIDv5 of environment, kind and
 * name. A second one of the name meets the first one's primary key.
 */
export function namedId(input: { env: Environment; kind: string; name: string }): Id {
  const hash = createHash("sha1").update(NAMESPACE).update(`${input.env}\n${input.kind}\n\n${input.name}`).digest();
  return toUuid(hash, 5);
}

/** A new UUIDv7 (RFC 9562, 5.7): sorts by the time it was made, to the millisecond. */
export function newId(): Id {
  const bytes = randomBlock(UUID_BYTES);
  bytes.writeUIntBE(Date.now(), 0, 6);
  return toUuid(bytes, 7);
}

/** A new id for something that `owner` owns: a UUIDv7 in the owner's bucket. */
export function newIdBeside(owner: Id): Id {
  return withBucket(newId(), bucketOf(owner));
}

/** When a UUIDv7 was made, in milliseconds since 1970. */
export function timeOfId(id: Id): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The lowest id that can have been made at a moment: ids of that time on are not below it. */
export function firstIdAt(moment: Date): Id {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const UUID_BYTES = 16;

function toUuid(bytes: Buffer, version: number): Id {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex", 0, UUID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
