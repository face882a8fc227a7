import type { Cause } from "@orderloom/schema/cause";
import { assertNever } from "@orderloom/schema/error";
import type { Id } from "@orderloom/schema/ids";
import type { IncomingEvent } from "@orderloom/schema/order/event";

/** Who brought a message. */
export type MessageSource =
  | { readonly type: "connection"; readonly connectionId: Id }
  | { readonly type: "token"; readonly tokenId: Id }
  | { readonly type: "person"; readonly personId: string }
  | { readonly type: "system"; readonly name: string };

type Arrived = {
  readonly source: MessageSource;
  readonly rawBody: Buffer;
  readonly mediaType: string;
  /** The headers that reading the message again would need. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A message that was understood. `zone` is the shop's, IANA; it dates the order's number. */
export type EventItem = Arrived & {
  readonly type: "event";
  readonly shop: { readonly id: Id; readonly zone: string };
  readonly event: IncomingEvent;
  /** How many runs, each set off by the one before, led to it; none when absent. */
  readonly hop?: number;
  /** True where it tells of the past: a flow that went into force after the order was placed is not started. */
  readonly isHistory?: boolean;
  /** The id it was answered with when it was kept for a person; its event has the same. */
  readonly keptAs?: Id;
};

/** A message that came correctly signed but could not be understood, and why. */
export type UnreadableItem = Arrived & {
  readonly type: "unreadable";
  readonly shopId: Id | null;
  readonly reason: string;
  /** The code that nobody knows, where that is the reason. */
  readonly unknown?: { readonly field: string; readonly code: string };
};

export type AcceptItem = EventItem | UnreadableItem;

/** A message met for the first time, with the ids it was given. */
export type FreshMessage = {
  readonly item: EventItem;
  readonly eventId: Id;
  readonly orderId: Id;
  /** What its key is kept under for ever; the order that it makes remembers it. */
  readonly keyId: Id;
};

/** The cause that changes made by the message carry. */
export function causeOf(source: MessageSource, eventId: Id): Cause {
  switch (source.type) {
    case "connection":
      return { type: "connection", connectionId: source.connectionId, eventId };
    case "token":
      return { type: "token", tokenId: source.tokenId, eventId };
    case "person":
    case "system":
      return source;
    default:
      return assertNever(source);
  }
}
