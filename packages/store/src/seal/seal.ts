import { createCipheriv, createDecipheriv } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import { randomBlock } from "../database/random-block.ts";

/** Layout: version byte, 96-bit random nonce, ciphertext, 128-bit tag. AES-256-GCM as in NIST SP 800-38D. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";

/** Bytes of every data key. */
export const KEY_BYTES = 32;

/**
 * Encrypts with a 32-byte key. `aad` names the place the value belongs to (environment, row, column): a sealed value
 * moved to another place does not open.
 */
export function seal(key: Buffer, plain: Buffer | string, aad: string): Buffer {
  const nonce = randomBlock(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(aad));
  const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** The inverse of {@link seal}. Throws `key_wrong` when key, place or bytes are not the ones it was sealed with. */
export function open(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) throw new OrderloomError("key_wrong");
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(tag);
  const body = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch (thrown) {
    throw new OrderloomError("key_wrong", { cause: thrown });
  }
}
