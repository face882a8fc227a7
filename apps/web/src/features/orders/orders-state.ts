import { Id } from "@orderloom/schema/ids";
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
  after: z.string().nullable().catch(null),
});
export type OrdersState = z.infer<typeof OrdersState>;

/** What the server is asked for. */
export type OrdersInput = {
  readonly states: OrderState[];
  readonly channel: Channel | null;
  readonly shopId: string | null;
  readonly number: string;
  readonly after: { readonly placedAt: string; readonly id: string } | null;
};

/** Reads the address into what the server is asked; what it does not know is left out. */
export function toInput({ states, channel, shop, number, after }: OrdersState): OrdersInput {
  return { states: chosenStates(states), channel, shopId: shop, number: number.trim(), after: readKey(after) };
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
export function isFiltered({ states, channel, shopId, number }: OrdersInput): boolean {
  return states.length > 0 || channel !== null || shopId !== null || number !== "";
}
