import { Id } from "@orderloom/schema/ids";
import { StockAct } from "@orderloom/schema/stock/stock-act";
import { actForOrder as actInStore } from "@orderloom/store/stock/act-for-order";
import { z } from "zod";
import { answer, defineRoute } from "../define-route.ts";

/** Reserves, allocates, freezes, ships, signs for or gives back what an order has. */
export const actForOrder = defineRoute({
  scope: "stock:write",
  summary:
    "Does with the stock of an order what a flow does with its nodes: reserve, confirm, release, freeze, ship, sign.",
  answers: { 200: "What it came to; `result` says whether there was enough." },
  params: z.object({ orderId: Id }),
  body: StockAct,
  async handle({ params: { orderId }, body: act, cause, scope, transaction }) {
    return answer(await transaction((tx) => actInStore(tx, { orderId, act, cause, scope })));
  },
});
