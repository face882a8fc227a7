import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as text that goes unchanged through URLs and headers. */
export function newSecretText(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The hex SHA-256 by which a secret of {@link newSecretText} is stored and found. No salt and no stretching: the
 * secret is 256 random bits, which cannot be guessed, and a plain hash can be looked up by index.
 */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
