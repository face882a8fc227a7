import { OrderloomError } from "@orderloom/schema/error";
import { isNarrowed } from "@orderloom/store/people/row-scope";
import { checkAllStock } from "@orderloom/store/stock/check-all-stock";
import { answer, defineRoute } from "../define-route.ts";

/** Whether stock is conserved; the sums are over everything, so a token that sees a part is refused. */
export const checkStock = defineRoute({
  scope: "stock:read",
  summary: "Holds balances, ledger and reservations against each other.",
  answers: { 200: "When it was looked at, and the rows that do not add up: none when all is well." },
  async handle({ scope, transaction }) {
    if (isNarrowed(scope)) throw new OrderloomError("forbidden");
    return answer(await checkAllStock(transaction));
  },
});
