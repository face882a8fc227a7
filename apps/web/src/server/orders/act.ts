import { Id } from "@orderloom/schema/ids";
import { CustomKey, CustomValue } from "@orderloom/schema/order/custom-value";
import { Channel } from "@orderloom/schema/order/order";
import { OrderAct } from "@orderloom/schema/order/order-act";
import { ORDER_STATES, OrderState } from "@orderloom/schema/order/order-state";
import { isAllowed } from "@orderloom/schema/permission";
import { inTransaction } from "@orderloom/store/database/database";
import { actOnOrder } from "@orderloom/store/regroup/act-on-order";
import { countOrders, startOrdersBulk } from "@orderloom/store/regroup/bulk-orders";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { keys } from "../keys.ts";
import { procedure, router } from "../trpc.ts";

const Single = z.strictObject({ orderId: Id, version: z.int().nonnegative(), act: OrderAct });

/** Does something to one order that the person looks at; 409 when it is no longer what they saw. */
export const actOnOrderProcedure = procedure("order.edit")
  .input(Single)
  .mutation(({ ctx, input }) => {
    const { cause, signedIn } = ctx;
    const isRegrouping = input.act.type === "split" || input.act.type === "merge";
    if (isRegrouping && !isAllowed(signedIn.roles, "order.regroup")) throw new TRPCError({ code: "FORBIDDEN" });
    const asked = { ...input, scope: signedIn.scope, cause, whenBusy: "wait" } as const;
    return inTransaction(ctx.db, ctx.environment, async (tx) => ({ orderId: await actOnOrder(tx, keys(), asked) }));
  });

/** The filters of the list of orders. */
const Filter = z.strictObject({
  states: z.array(OrderState).max(ORDER_STATES.length),
  channel: Channel.nullable(),
  shopId: Id.nullable(),
  number: z.string().trim().max(128),
  field: z.strictObject({ key: CustomKey, value: CustomValue }).nullable().default(null),
});
const Start = z.strictObject({
  filter: Filter,
  act: OrderAct,
  count: z.int().positive(),
  reason: z.string().trim().max(500),
});

type Scope = { readonly shopIds: readonly string[] | null; readonly warehouseIds: readonly string[] | null };

function queryOf({ states, channel, shopId, number, field }: z.infer<typeof Filter>, scope: Scope) {
  return {
    states,
    channel: channel ?? undefined,
    shopId: shopId ?? undefined,
    number: number === "" ? undefined : number,
    field: field ?? undefined,
    ...scope,
  };
}

/** An act on all orders of a list: how many, and starting it; how far it is is told with the jobs on runs. */
export const orderBulkRouter = router({
  count: procedure("order.bulk")
    .input(Filter)
    .query(({ ctx, input }) =>
      inTransaction(ctx.db, ctx.environment, (tx) => countOrders(tx, queryOf(input, ctx.signedIn.scope))),
    ),
  start: procedure("order.bulk")
    .input(Start)
    .mutation(({ ctx, input: { filter, ...start } }) =>
      inTransaction(ctx.db, ctx.environment, async (tx) => ({
        jobId: await startOrdersBulk(tx, { ...start, filter: queryOf(filter, ctx.signedIn.scope), cause: ctx.cause }),
      })),
    ),
});
