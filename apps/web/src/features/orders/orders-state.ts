import { Id } from "@orderloom/schema/ids";
import { CustomKey, CustomValue } from "@orderloom/schema/order/custom-value";
import { Channel, Moment } from "@orderloom/schema/order/order";
import { ORDER_STATES, type OrderState } from "@orderloom/schema/order/order-state";
import { z } from "zod";

/** The list's state in the address. */
export const OrdersState = z.object({
  /** State codes joined by commas. */
  states: z.string().catch(""),
  channel: Channel.nullable().catch(null),
  shop: Id.nullable().catch(null),
  number: z.string().max(128).catch(""),
  /** A field that administrators defined and what stands in it, `tableNo:"12"`. */
  field: z.string().max(600).nullable().catch(null),
  /** The fields shown as columns, their keys joined by commas; null for the first ones. */
  columns: z.string().max(500).nullable().catch(null),
  after: z.string().nullable().catch(null),
});
export type OrdersState = z.infer<typeof OrdersState>;

/** A field that administrators defined and what stands in it; `true` in a personal one: it is filled in. */
export type FieldFilter = { readonly key: string; readonly value: CustomValue };

/** What the server is asked for. */
export type OrdersInput = {
  readonly states: OrderState[];
  readonly channel: Channel | null;
  readonly shopId: string | null;
  readonly number: string;
  readonly field: FieldFilter | null;
  readonly after: { readonly placedAt: string; readonly id: string } | null;
};

/** Reads the address into what the server is asked; what it does not know is left out. */
export function toInput({ states, channel, shop, number, field, after }: OrdersState): OrdersInput {
  return {
    states: chosenStates(states),
    channel,
    shopId: shop,
    number: number.trim(),
    field: readFilter(field),
    after: readKey(after),
  };
}

/** A filter by a field, as the address carries it. */
export function writeFilter(filter: FieldFilter | null): string | null {
  return filter && `${filter.key}:${JSON.stringify(filter.value)}`;
}

/** Reads {@link writeFilter}; null for anything else. */
export function readFilter(text: string | null): FieldFilter | null {
  const place = text?.indexOf(":") ?? -1;
  if (text === null || place < 0) return null;
  const parsed = Filter.safeParse({ key: text.slice(0, place), value: parseJson(text.slice(place + 1)) });
  return parsed.success ? parsed.data : null;
}

const Filter = z.object({ key: CustomKey, value: CustomValue });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The states that the address names, in the order of the machine. */
export function chosenStates(states: string): OrderState[] {
  const named = new Set(states.split(","));
  return ORDER_STATES.filter((state) => named.has(state));
}

/** Where a page ends, as the address carries it. */
export function writeKey(key: { readonly placedAt: string; readonly id: string } | null): string | null {
  return key && `${key.placedAt}_${key.id}`;
}

function readKey(text: string | null): OrdersInput["after"] {
  const [placedAt, id] = (text ?? "").split("_");
  const key = z.object({ placedAt: Moment, id: Id }).safeParse({ placedAt, id });
  return key.success ? key.data : null;
}

/** Whether anything but the page is chosen. */
export function isFiltered({ states, channel, shopId, number, field }: OrdersInput): boolean {
  return states.length > 0 || channel !== null || shopId !== null || number !== "" || field !== null;
}
