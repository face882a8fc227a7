import type { IncomingEvent } from "@orderloom/schema/order/event";

/** Request headers as Node gives them: names in lower case, repeated ones as a list. */
export type MessageHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a channel sent us, before anything was read. */
export type ChannelMessage = { readonly rawBody: Buffer; readonly headers: MessageHeaders };

/** A code of a channel that nobody knew: the field it stands in, and what it says. */
export type UnknownCode = { readonly field: string; readonly code: string };

/** What people said unknown codes mean, by {@link codeKey}: the known code that each of them stands for. */
export type CodeMeanings = ReadonlyMap<string, string>;

/** The key of a code in {@link CodeMeanings}. */
export function codeKey({ field, code }: UnknownCode): string {
  return `${field}=${code}`;
}

/**
 * What a message said. `reason` of an unreadable one is a code: `encoding`, `not_json`, `depth`, `topic`, `order_id`,
 * `currency`, `amount`, `lines`, `code`; the last comes with the code that nobody knows. An event is of the standard model without being checked again: the mapping's property
 * test is what shows it.
 */
export type ReadMessage =
  | { readonly ok: true; readonly event: IncomingEvent }
  | { readonly ok: false; readonly reason: string; readonly unknown?: UnknownCode };

/** How one channel signs and writes its messages. Both parts are pure. */
export type ChannelAdapter = {
  readonly type: string;
  /** The headers that reading needs, in lower case: kept with a message that is read again later. No personal data. */
  readonly keptHeaders: readonly string[];
  /** Judges the signature over the raw bytes in constant time. Any of the secrets may fit, as while one is changed. */
  verify(message: ChannelMessage & { readonly secrets: readonly string[] }): "ok" | "wrong";
  /** Reads the message into an event; never throws. `receivedAt` (ISO 8601) stands in for times it does not tell. */
  toEvent(message: ChannelMessage & { readonly receivedAt: string; readonly meanings: CodeMeanings }): ReadMessage;
};
