import { createHmac, timingSafeEqual } from "node:crypto";
import type { ChannelMessage } from "../channel-adapter.ts";

/**
 * Judges `X-Shopify-Hmac-SHA256`: base64 of HMAC-SHA256(client secret, raw body). Source:
 * shopify.dev/docs/apps/build/webhooks/verify-deliveries. Every secret is tried whichever fits, so that the time
 * taken tells nothing; an empty secret never fits.
 */
export function verifyShopify(message: ChannelMessage & { readonly secrets: readonly string[] }): "ok" | "wrong" {
  const given = message.headers["x-shopify-hmac-sha256"];
  if (typeof given !== "string") return "wrong";
  const signature = Buffer.from(given, "latin1");
  const matches = message.secrets.map((secret) => fits(signature, { secret, rawBody: message.rawBody }));
  return matches.includes(true) ? "ok" : "wrong";
}

/** Compares the texts, not what they decode to: a signature has one spelling. */
function fits(signature: Buffer, { secret, rawBody }: { secret: string; rawBody: Buffer }): boolean {
  const expected = Buffer.from(createHmac("sha256", secret).update(rawBody).digest("base64"), "latin1");
  return secret !== "" && signature.length === expected.length && timingSafeEqual(signature, expected);
}
