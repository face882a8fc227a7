import { Id } from "@orderloom/schema/ids";
import { CustomKey, CustomValue } from "@orderloom/schema/order/custom-value";
import { Channel, Moment } from "@orderloom/schema/order/order";
import { ORDER_STATES, OrderState } from "@orderloom/schema/order/order-state";
import { inTransaction } from "@orderloom/store/database/database";
import { listOrders } from "@orderloom/store/orders/order-list";
import { z } from "zod";
import { procedure } from "../trpc.ts";

const PAGE_SIZE = 50;

const Input = z.strictObject({
  states: z.array(OrderState).max(ORDER_STATES.length),
  channel: Channel.nullable(),
  shopId: Id.nullable(),
  /** The beginning of an order number, ours or the channel's. */
  number: z.string().trim().max(128),
  /** Exactly this value in a field that administrators defined. */
  field: z.strictObject({ key: CustomKey, value: CustomValue }).nullable().default(null),
  after: z.strictObject({ placedAt: Moment, id: Id }).nullable(),
});

/** Orders of the person's shops, newest first. `next` leads to the next page, null at the end. */
export const listOrdersProcedure = procedure("order.read")
  .input(Input)
  .query(async ({ ctx, input: { states, channel, shopId, number, field, after } }) => {
    const query = {
      states,
      channel: channel ?? undefined,
      shopId: shopId ?? undefined,
      number: number === "" ? undefined : number,
      field: field ?? undefined,
      after: after ?? undefined,
      ...ctx.signedIn.scope,
      limit: PAGE_SIZE + 1,
    };
    const found = await inTransaction(ctx.db, ctx.environment, (tx) => listOrders(tx, query));
    const items = found.slice(0, PAGE_SIZE);
    const last = items.at(-1);
    return { items, next: found.length > PAGE_SIZE && last ? { placedAt: last.placedAt, id: last.id } : null };
  });
