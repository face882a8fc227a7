import { Id } from "@orderloom/schema/ids";
import { Moment } from "@orderloom/schema/order/order";
import { OrderState } from "@orderloom/schema/order/order-state";
import { listOrders as queryOrders } from "@orderloom/store/orders/order-list";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { pageKey, pageOf } from "../page-of.ts";

const Query = z.strictObject({
  state: OrderState.optional(),
  shopId: Id.optional(),
  /** Exactly this order number, ours or the channel's. */
  orderNo: z.string().min(1).max(128).optional(),
  externalNo: z.string().min(1).max(128).optional(),
  after: pageKey(z.strictObject({ placedAt: Moment, id: Id })),
});

/** Orders, newest first. Facts only: nothing personal leaves here. */
export const listOrders = defineRoute({
  scope: "orders:read",
  summary: "Lists orders, newest first. Nothing personal is in them.",
  answers: { 200: "A page of orders." },
  query: Query,
  async handle({ query: { state, shopId, after, ...numbers }, scope, transaction }) {
    const orders = await transaction((tx) =>
      queryOrders(tx, { ...scope, states: state ? [state] : [], shopId, ref: refOf(numbers), after }),
    );
    return answer(pageOf(orders, ({ placedAt, id }) => ({ placedAt, id })));
  },
});

function refOf(numbers: { readonly orderNo?: string | undefined; readonly externalNo?: string | undefined }) {
  if (numbers.orderNo !== undefined) return { kind: "order_no" as const, value: numbers.orderNo };
  return numbers.externalNo === undefined ? undefined : { kind: "external_no" as const, value: numbers.externalNo };
}
