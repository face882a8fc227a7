import { unmergeOrder as undoMerge } from "@orderloom/store/regroup/undo-regroup";
import { z } from "zod";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { askedBy, OrderPath, SeenVersion, Why } from "./asking.ts";

/** Undoes a merge while nobody picks the merged order. */
export const unmergeOrder = defineRoute({
  scope: "orders:edit",
  summary: "Undoes a merge while the merged order is not being picked.",
  answers: { 200: "The ids of the orders that go by themselves again.", 409: "There is nothing to undo any more." },
  params: OrderPath,
  body: z.strictObject({ reason: Why, version: SeenVersion }),
  async handle({ body: { reason, version }, transaction, ...call }) {
    const asked = { ...askedBy(call, version), reason };
    return answer({ orderIds: await transaction((tx) => undoMerge(tx, keys(), asked)) });
  },
});
