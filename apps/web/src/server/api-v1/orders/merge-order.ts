import { OrderloomError } from "@orderloom/schema/error";
import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { mergeStoredOrders } from "@orderloom/store/regroup/merge";
import { mergeCandidates } from "@orderloom/store/regroup/merge-candidates";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { askedBy, OrderPath, SeenVersion } from "./asking.ts";

/** Merges an order with those named, or with all that it may be merged with. */
export const mergeOrder = defineRoute({
  scope: "orders:edit",
  summary: "Merges an order with the orders in `otherIds`, or without them with all that it may be merged with.",
  answers: {
    201: "The id of the merged order.",
    409: "It is not what the caller saw.",
    422: "They cannot be merged; `code` says why.",
  },
  params: OrderPath,
  body: z.strictObject({ otherIds: z.array(Id).min(1).max(LIMITS.mergeOrders).optional(), version: SeenVersion }),
  async handle({ body: { otherIds, version }, transaction, ...call }) {
    const { orderId } = call.params;
    const merged = await transaction(async (tx) => {
      const group =
        otherIds ?? ((await mergeCandidates(tx, keys(), { orderId, scope: call.scope })) ?? []).map(({ id }) => id);
      const others = group.filter((id) => id !== orderId);
      if (others.length === 0)
        throw new OrderloomError("merge_count", { params: { count: 1, limit: LIMITS.mergeOrders } });
      return mergeStoredOrders(tx, keys(), { ...askedBy(call, version), otherIds: others });
    });
    return answer({ orderId: merged }, 201);
  },
});
