import { Id } from "@orderloom/schema/ids";
import { setMergeVeto } from "@orderloom/store/regroup/merge-vetoes";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";
import { OrderPath, Why } from "./asking.ts";

const Body = z.strictObject({ otherId: Id.optional(), reason: Why.nullable() });

/** Keeps an order from being merged with another, or its buyer's orders with each other; `reason` null lifts it. */
export const vetoMerge = defineRoute({
  scope: "orders:edit",
  summary:
    "Keeps an order from being merged with `otherId`, or without it any two orders of its buyer; `reason` null lifts that.",
  answers: { 200: "It is so.", 404: "There is no such order." },
  params: OrderPath,
  body: Body,
  async handle({ params: { orderId }, body: { otherId, reason }, scope, cause, transaction }) {
    const of =
      otherId === undefined ? ({ type: "buyer", orderId } as const) : ({ type: "pair", orderId, otherId } as const);
    await transaction((tx) => setMergeVeto(tx, { of, reason, scope, cause }));
    return answer({ orderId });
  },
});
