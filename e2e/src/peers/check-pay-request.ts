import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The merchant that a pay server serves, and the secret they share. */
export type PayIdentity = { readonly merchantId: string; readonly secret: string };

/** A request is as old as this at most; its nonce is remembered at least as long. */
const MOST_SECONDS = 300;

export type CheckedRequest =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly reason: "place" | "merchant" | "time" | "signature" | "nonce" | "key" };

/**
 * Whether a request is the merchant's own, fresh, and met for the first time. Written from the protocol's words, not
 * from the sender's code: method, path, time, nonce, merchant, key and the body's SHA-256, one a line, HMAC-SHA256.
 */
export function checkPayRequest(
  { request, body, nonces }: { request: IncomingMessage; body: string; nonces: Set<string> },
  { merchantId, secret }: PayIdentity,
): CheckedRequest {
  const header = (name: string): string => String(request.headers[name] ?? "");
  const [time, nonce, key] = [header("pay-timestamp"), header("pay-nonce"), header("idempotency-key")];
  if (request.method !== "POST" || !request.url?.endsWith("/refunds")) return { ok: false, reason: "place" };
  if (header("pay-merchant") !== merchantId) return { ok: false, reason: "merchant" };
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const signed = `POST\n${request.url}\n${time}\n${nonce}\n${merchantId}\n${key}\n${bodyHash}`;
  const expected = createHmac("sha256", secret).update(signed).digest();
  const given = Buffer.from(header("pay-signature"), "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { ok: false, reason: "signature" };
  if (!/^\d{10}$/.test(time) || Math.abs(Date.now() / 1_000 - Number(time)) > MOST_SECONDS) {
    return { ok: false, reason: "time" };
  }
  if (nonce === "" || nonces.has(nonce)) return { ok: false, reason: "nonce" };
  nonces.add(nonce);
  return key === "" ? { ok: false, reason: "key" } : { ok: true, key };
}
