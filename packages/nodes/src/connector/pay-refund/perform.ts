import { randomUUID } from "node:crypto";
import { toOrderloomError } from "@orderloom/schema/error";
import type { Resolve } from "../../network/resolve-host.ts";
import type { PerformCall, Performer, PerformResult } from "../../performer.ts";
import { httpUrl } from "../http-request/http-url.ts";
import { sendRequest } from "../http-request/send-request.ts";
import { judgePayment } from "./judge-pay-answer.ts";
import { PayContent } from "./pay-content.ts";
import { payHeaders } from "./pay-headers.ts";
import { PaySettings } from "./pay-settings.ts";

/** Where payments back are asked for, below the connection's address. */
const PATH = "/refunds";

/**
 * Pays refunds back. The pay system drops repeats of a key, so an attempt whose end is not known is made again under
 * the same key. `resolve` answers host names in the system's place.
 */
export function createPayPerformer(resolve?: Resolve): Performer {
  return { idempotency: "key", perform: (call) => performPayment(call, resolve) };
}

/** What throws here threw before anything was sent: a mistake of ours, which a corrected connection mends. */
async function performPayment(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  try {
    return await pay(call, resolve);
  } catch (thrown) {
    const { code, params } = toOrderloomError(thrown);
    return { type: "retry", code, params };
  }
}

async function pay(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  const { connection } = call;
  if (connection?.type !== "pay") return { type: "retry", code: "connection_unknown", params: {} };
  if (!connection.secret) return { type: "retry", code: "connection_secret_missing", params: {} };
  const content = PayContent.parse(call.content);
  const { baseUrl, merchantId, allowPrivateNetwork } = PaySettings.parse(connection.settings);
  const url = httpUrl(baseUrl, { path: PATH, query: {} });
  const body = JSON.stringify(content);
  const request = { merchantId, key: call.key, hop: call.hop, path: url.pathname, body };
  const attempt = { timeSeconds: Math.floor(call.at / 1_000), nonce: randomUUID() };
  const headers = payHeaders(request, connection.secret, attempt);
  const signal = AbortSignal.any([AbortSignal.timeout(call.timeoutMs), call.signal]);
  const reach = { allowPrivateNetwork, ...(resolve ? { resolve } : {}) };
  const sent = await sendRequest({ url, method: "POST", headers, body }, reach, signal);
  return judgePayment(sent, content, call.at);
}
