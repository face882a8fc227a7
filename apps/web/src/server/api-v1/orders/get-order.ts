import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { getOrder as queryOrder } from "@orderloom/store/orders/order-queries";
import { orderTimeline } from "@orderloom/store/orders/order-timeline";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";

const Params = z.object({ orderId: Id });

/** One order: its facts, its lines and the newest part of its story. Nothing personal leaves here. */
export const getOrder = defineRoute({
  scope: "orders:read",
  summary: "Reads an order: its facts, its lines and the newest part of its story. Nothing personal is in it.",
  answers: { 200: "The order." },
  params: Params,
  async handle({ params: { orderId }, scope, transaction }) {
    // A token has no role, so every personal value is left out of what it reads.
    const query = { orderId, roles: [], ...scope };
    const found = await transaction(async (tx) => {
      const order = await queryOrder(tx, keys(), query);
      const timeline = order && (await orderTimeline(tx, keys(), query));
      return order && timeline ? { order, timeline } : null;
    });
    if (!found) throw new OrderloomError("not_found", { params: { orderId } });
    const { facts, shopName, lines, erased } = found.order;
    return answer({ order: facts, shopName, lines, erased, timeline: found.timeline.lines });
  },
});
