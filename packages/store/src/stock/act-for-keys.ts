import type { Id } from "@orderloom/schema/ids";
import { normalisePhone } from "@orderloom/schema/order/derive";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import type { StockBuyer, StockMessage } from "@orderloom/schema/stock/stock-message";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { actOnStock } from "./act-on-stock.ts";

/** What a token wants with stock that is kept for no order. */
export type KeyedAct = { readonly tokenId: Id; readonly message: StockMessage };

const NOW = statement("read_stock_now", () => "select now() as at");

/**
 * Does acts for owners that are known by their keys, all of them in one set of statements however many want the same
 * SKU, and answers in their order. A refusal is an answer.
 */
export async function actForKeys(
  tx: Tx,
  keys: KeyProvider,
  acts: readonly KeyedAct[],
): Promise<readonly StockOutcome[]> {
  const [now] = await execute<{ at: string }>(tx, NOW, []);
  return await actOnStock(tx, {
    at: now?.at ?? "",
    requests: acts.map(({ tokenId, message: { key, buyer, act } }) => ({
      owner: { orderId: null, key },
      act,
      buyer: buyer && buyerHash(keys, buyer),
      cause: { type: "token", tokenId, eventId: null },
    })),
  });
}

/** Neither who buys nor with what is kept: two holds of one buyer have one hash, from which nothing else can be told. */
function buyerHash(keys: KeyProvider, buyer: StockBuyer): string {
  const phone = "phone" in buyer ? normalisePhone(buyer.phone, null) : null;
  if (phone !== null) return keys.hash("phone", phone).toString("hex");
  return keys.hash("buyer", "phone" in buyer ? buyer.phone : buyer.id).toString("hex");
}
