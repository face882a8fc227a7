import { type Db, inTransaction } from "@orderloom/store/database/database";
import { moveStock } from "@orderloom/store/stock/move-stock";
import { createSku } from "@orderloom/store/stock/skus";
import { createWarehouse } from "@orderloom/store/stock/warehouses";

const cause = { type: "system", name: "bench" } as const;
const WAREHOUSE = "BENCH";

/** Makes the warehouse that all goods of the bench lie in, unless it is there. */
export async function openShelf(db: Db): Promise<void> {
  const { rowCount } = await db.pool.query("select from live.stock_warehouses where code = $1", [WAREHOUSE]);
  if (rowCount !== 0) return;
  await inTransaction(db, "live", (tx) => createWarehouse(tx, { code: WAREHOUSE, name: "Bench", priority: 1, cause }));
}

/** Makes SKUs of so many free pieces each. */
export async function putOnShelf(db: Db, codes: readonly string[], pieces: number): Promise<void> {
  await inTransaction(db, "live", async (tx) => {
    for (const code of codes) {
      await createSku(tx, { code, name: code, presaleBelow: 0, restockable: false, cause });
      const goods = { sku: code, warehouse: WAREHOUSE, quantity: pieces };
      await moveStock(tx, { ...goods, kind: "receive", cause, note: null });
    }
  });
}
