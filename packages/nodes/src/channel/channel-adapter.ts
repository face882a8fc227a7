import type { IncomingEvent } from "@orderloom/schema/event";

/** Request headers as Node gives them: names in lower case, repeated ones as a list. */
export type MessageHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a channel sent us, before anything was read. */
export type ChannelMessage = { readonly rawBody: Buffer; readonly headers: MessageHeaders };

/**
 * What a message said. `reason` of an unreadable one is a code: `encoding`, `not_json`, `depth`, `topic`, `order_id`,
 * `currency`, `amount`, `lines`. An event is of the standard model without being checked again: the mapping's property
 * test is what shows it.
 */
export type ReadMessage =
  | { readonly ok: true; readonly event: IncomingEvent }
  | { readonly ok: false; readonly reason: string };

/** How one channel signs and writes its messages. Both parts are pure. */
export type ChannelAdapter = {
  readonly type: string;
  /** Judges the signature over the raw bytes in constant time. Any of the secrets may fit, as while one is changed. */
  verify(message: ChannelMessage & { readonly secrets: readonly string[] }): "ok" | "wrong";
  /** Reads the message into an event; never throws. `receivedAt` (ISO 8601) stands in for times it does not tell. */
  toEvent(message: ChannelMessage & { readonly receivedAt: string }): ReadMessage;
};
