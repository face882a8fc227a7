import { createHash, createHmac } from "node:crypto";
import { HOP_HEADER } from "@orderloom/schema/run/hop";

/** What a request to a pay system is signed over. */
export type PayRequest = {
  readonly merchantId: string;
  /** The effect key: the same for every attempt. */
  readonly key: string;
  readonly hop: number;
  readonly path: string;
  readonly body: string;
};

/**
 * The headers of one attempt. The signature is HMAC-SHA256 in hex over method, path, time, nonce, merchant, key and
 * the body's SHA-256, one a line; time (seconds since 1970) and nonce are the attempt's own, so that a request that
 * was overheard cannot be sent again.
 */
export function payHeaders(
  request: PayRequest,
  secret: string,
  { timeSeconds, nonce }: { readonly timeSeconds: number; readonly nonce: string },
): Record<string, string> {
  const { merchantId, key, hop, path, body } = request;
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const signed = ["POST", path, String(timeSeconds), nonce, merchantId, key, bodyHash].join("\n");
  return {
    accept: "application/json",
    "content-type": "application/json; charset=utf-8",
    "user-agent": "orderloom",
    "idempotency-key": key,
    [HOP_HEADER]: String(hop),
    "pay-merchant": merchantId,
    "pay-timestamp": String(timeSeconds),
    "pay-nonce": nonce,
    "pay-signature": createHmac("sha256", secret).update(signed).digest("hex"),
  };
}
