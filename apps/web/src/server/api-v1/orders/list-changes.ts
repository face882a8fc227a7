import { listChanges as queryChanges } from "@orderloom/store/changes/list-changes";
import { keys } from "../../keys.ts";
import { answer, defineRoute } from "../define-route.ts";
import { OrderPath } from "./asking.ts";

/** What was asked to be changed of an order, the newest first. Nothing personal leaves here. */
export const listChanges = defineRoute({
  scope: "orders:read",
  summary: "Lists the requests for changes of an order, the newest first. Nothing personal is in them.",
  answers: { 200: "The requests, in `items`." },
  params: OrderPath,
  async handle({ params: { orderId }, scope, transaction }) {
    // A token has no role, so every personal value is left out of what it reads.
    const reading = { orderId, roles: [], personId: "", ...scope };
    return answer({ items: await transaction((tx) => queryChanges(tx, keys(), reading)) });
  },
});
