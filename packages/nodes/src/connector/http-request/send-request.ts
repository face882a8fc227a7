import { LIMITS } from "@orderloom/schema/limits";
import { Client } from "undici";
import { guardedConnector } from "../../network/guarded-connector.ts";
import type { Reach } from "../../network/resolve-host.ts";
import type { HttpContent } from "./http-content.ts";

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

/** An attempt's end: an answer, or what went wrong and whether anything may have been sent before. */
export type SendResult =
  | { readonly type: "answer"; readonly answer: HttpAnswer }
  | { readonly type: "error"; readonly error: unknown; readonly maybeSent: boolean };

export type HttpMessage = {
  readonly url: URL;
  readonly method: HttpContent["method"];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/**
 * Sends one request over a connection of its own. Connections are not kept: on a kept one that the other side has
 * just closed, a request that was never read looks as if it had been. Redirects are answers, not followed.
 */
export async function sendRequest(message: HttpMessage, reach: Reach, signal: AbortSignal): Promise<SendResult> {
  let maybeSent = false;
  const connect = guardedConnector(reach, () => {
    maybeSent = true;
  });
  const client = new Client(message.url.origin, {
    connect,
    maxResponseSize: LIMITS.httpResponseBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const { url, method, headers, body } = message;
    const path = `${url.pathname}${url.search}`;
    const response = await client.request({ method, path, headers, body, signal });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    return { type: "answer", answer: { status: response.statusCode, headers: response.headers, body: bytes } };
  } catch (error) {
    return { type: "error", error, maybeSent };
  } finally {
    await client.destroy();
  }
}
