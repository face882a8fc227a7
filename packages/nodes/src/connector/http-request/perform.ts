import { toOrderloomError } from "@orderloom/schema/error";
import type { Resolve } from "../../network/resolve-host.ts";
import type { PerformCall, Performer, PerformResult } from "../../performer.ts";
import { HttpContent } from "./http-content.ts";
import { httpHeaders } from "./http-headers.ts";
import { HttpSettings } from "./http-settings.ts";
import { httpUrl } from "./http-url.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { judgeError } from "./judge-error.ts";
import { sendRequest } from "./send-request.ts";

/** Makes HTTP calls; `resolve` answers host names in the system's place. */
export function createHttpPerformer(resolve?: Resolve): Performer {
  return { idempotency: "none", perform: (call) => performHttp(call, resolve) };
}

async function performHttp(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  try {
    return await makeCall(call, resolve);
  } catch (thrown) {
    const { code, params } = toOrderloomError(thrown);
    return { type: "failed", code, params };
  }
}

/** Throws before anything is sent when the call cannot be made as it is. */
async function makeCall(call: PerformCall, resolve?: Resolve): Promise<PerformResult> {
  const { connection } = call;
  if (connection?.type !== "http") return { type: "failed", code: "connection_unknown", params: {} };
  const content = HttpContent.parse(call.content);
  const settings = HttpSettings.safeParse(connection.settings);
  if (!settings.success) return { type: "failed", code: "host_blocked", params: {} };
  const { baseUrl, allowPrivateNetwork } = settings.data;
  const hasBody = content.body !== null;
  const message = {
    url: httpUrl(baseUrl, content),
    method: content.method,
    headers: httpHeaders({ key: call.key, hop: call.hop, hasBody }, settings.data, connection.secret),
    body: hasBody ? JSON.stringify(content.body) : null,
  };
  const timeout = AbortSignal.timeout(call.timeoutMs);
  const signal = AbortSignal.any([timeout, call.signal]);
  const sent = await sendRequest(message, { allowPrivateNetwork, ...(resolve ? { resolve } : {}) }, signal);
  if (sent.type === "answer") return judgeAnswer(sent.answer, content, call.at);
  return judgeError(sent, { repeatable: content.repeatable, isTimeout: timeout.aborted });
}
