import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { OrderloomError } from "@orderloom/schema/error";
import { KEY_BYTES, open, seal } from "./seal.ts";

/**
 * Holds the installation's key, which never lies in the database: wraps the keys of orders and secrets, and makes
 * the keyed hashes by which sealed values are found.
 */
export type KeyProvider = {
  /** Encrypts a data key. `aad` names what the data key is for. */
  readonly wrap: (dataKey: Buffer, aad: string) => Buffer;
  /** Throws `key_wrong` when it was wrapped by another installation's key or for something else. */
  readonly unwrap: (wrapped: Buffer, aad: string) => Buffer;
  /** A 16-byte keyed hash; equal values of one field have equal hashes and nothing else can be told from them. */
  readonly hash: (field: HashedField, value: string) => Buffer;
  /** A 32-byte key of its own for a use outside the store, e.g. signing session cookies. */
  readonly keyFor: (use: OutsideUse) => Buffer;
};

export type OutsideUse = "session";

export type HashedField = "phone" | "name" | "parts" | "buyer";

export type KeySource = {
  /** A file that holds the key and nothing else. */
  readonly keyFile?: string | undefined;
  /** The key itself, from the environment; wins over the file. */
  readonly key?: string | undefined;
};

/** Length of everything that {@link KeyProvider.wrap} returns. */
export const WRAPPED_KEY_BYTES = 4 + 1 + 12 + KEY_BYTES + 16;
const KEY_ID_BYTES = 4;
const HASH_BYTES = 16;

/** Opens the installation's key: 32 bytes as base64 or hex. Throws `key_missing` or `key_wrong`. */
export function openKeyProvider(source: KeySource): KeyProvider {
  const secret = parseKey(source.key ?? readKeyFile(source.keyFile));
  const wrapKey = derive(secret, "wrap");
  const hashKey = derive(secret, "hash");
  const keyId = derive(secret, "id").subarray(0, KEY_ID_BYTES);
  return {
    wrap: (dataKey, aad) => Buffer.concat([keyId, seal(wrapKey, dataKey, aad)]),
    unwrap(wrapped, aad) {
      if (!wrapped.subarray(0, KEY_ID_BYTES).equals(keyId)) throw new OrderloomError("key_wrong");
      return open(wrapKey, wrapped.subarray(KEY_ID_BYTES), aad);
    },
    hash: (field, value) =>
      createHmac("sha256", hashKey).update(field).update("\0").update(value).digest().subarray(0, HASH_BYTES),
    keyFor: (use) => derive(secret, use),
  };
}

/** Writes a new random key into a file that only its owner can read. Fails when the file exists. */
export function createKeyFile(path: string): void {
  writeFileSync(path, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
}

function readKeyFile(path: string | undefined): string {
  if (path === undefined) throw new OrderloomError("key_missing");
  try {
    return readFileSync(path, "utf8");
  } catch (thrown) {
    throw new OrderloomError("key_missing", { params: { file: path }, cause: thrown });
  }
}

function parseKey(text: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? "hex" : "base64");
  if (key.length !== KEY_BYTES) throw new OrderloomError("key_wrong");
  return key;
}

/** Independent keys for independent uses, so that none of them tells anything about another (RFC 5869). */
function derive(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), `orderloom ${use} 1`, KEY_BYTES));
}
