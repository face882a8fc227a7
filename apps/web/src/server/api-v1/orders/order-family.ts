import { mergeCandidates } from "@orderloom/store/regroup/merge-candidates";
import { readFamily } from "@orderloom/store/regroup/read-family";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { OrderPath } from "./asking.ts";

/** The orders that an order was split or merged from or into, and those it could be merged with. */
export const orderFamily = defineRoute({
  scope: "orders:read",
  summary: "Reads the orders that an order was split or merged from or into, and those it could be merged with.",
  answers: { 200: "`family` with each one's relation, and the ids in `candidates`." },
  params: OrderPath,
  async handle({ params: { orderId }, scope, transaction }) {
    return answer(
      await transaction(async (tx) => {
        const group = (await mergeCandidates(tx, keys(), { orderId, scope })) ?? [];
        const candidates = group.map(({ id }) => id).filter((id) => id !== orderId);
        return { family: await readFamily(tx, { orderId, scope }), candidates };
      }),
    );
  },
});
