import { StockCount } from "@orderloom/schema/stock/stock-count";
import { compareCount as compareInStore } from "@orderloom/store/stock/compare-count";
import { needWarehouse } from "../../stock/stock-place.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Takes a warehouse's own count and holds it against the ledger. */
export const compareCount = defineRoute({
  scope: "stock:write",
  summary:
    "Holds a warehouse's count against what the ledger had on hand then, and keeps what differs for people to settle.",
  answers: {
    201: "How many SKUs were counted, and how many differ.",
    200: "The same, of a count with this reference that was held against the ledger before.",
  },
  body: StockCount,
  async handle({ body, cause, scope, transaction }) {
    needWarehouse(scope, body.warehouse);
    const compared = await transaction((tx) => compareInStore(tx, { ...body, cause }));
    return answer(compared, compared.isRepeat ? 200 : 201);
  },
});
