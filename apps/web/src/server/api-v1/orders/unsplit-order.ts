import { unsplitOrder as undoSplit } from "@orderloom/store/regroup/undo-regroup";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { askedBy, OrderPath, SeenVersion, Why } from "./asking.ts";

/** Undoes a split while nobody picks any of its parts. */
export const unsplitOrder = defineRoute({
  scope: "orders:edit",
  summary: "Undoes the split of an order while none of its parts is being picked.",
  answers: { 200: "The order is whole again.", 409: "There is nothing to undo any more." },
  params: OrderPath,
  body: z.strictObject({ reason: Why, version: SeenVersion }),
  async handle({ body: { reason, version }, transaction, ...call }) {
    const asked = { ...askedBy(call, version), reason };
    await transaction((tx) => undoSplit(tx, keys(), asked));
    return answer({ orderId: call.params.orderId });
  },
});
