import { inTransaction, type Tx } from "../database/database.ts";
import { moveStock } from "../stock/move-stock.ts";
import { createSku } from "../stock/skus.ts";
import { createWarehouse } from "../stock/warehouses.ts";
import { BY_TEST } from "./control.ts";
import type { TestDatabase } from "./database.ts";

/** The figures of a SKU over all warehouses, as they stand in the balances. */
export type Figures = {
  readonly free: number;
  readonly soft: number;
  readonly allocated: number;
  readonly frozen: number;
  readonly outbound: number;
};

/** Makes warehouses, those named first being taken from first. */
export async function addWarehouses(database: TestDatabase, codes: readonly string[]): Promise<void> {
  await inTransaction(database.db, "live", async (tx) => {
    for (const [priority, code] of codes.entries()) {
      await createWarehouse(tx, { code, name: code, priority, cause: BY_TEST });
    }
  });
}

/** Makes a SKU with so many free pieces in each warehouse named. */
export async function addSku(
  database: TestDatabase,
  sku: {
    readonly code: string;
    readonly free: Readonly<Record<string, number>>;
    readonly presaleBelow?: number;
    readonly restockable?: boolean;
  },
): Promise<void> {
  const { code, free, presaleBelow = null, restockable = false } = sku;
  await inTransaction(database.db, "live", async (tx) => {
    await createSku(tx, { code, name: code, presaleBelow, restockable, cause: BY_TEST });
    for (const [warehouse, quantity] of Object.entries(free)) await receive(tx, { sku: code, warehouse, quantity });
  });
}

/** Takes pieces into a warehouse. */
export async function receive(
  tx: Tx,
  goods: { readonly sku: string; readonly warehouse: string; readonly quantity: number },
): Promise<void> {
  await moveStock(tx, { ...goods, kind: "receive", cause: BY_TEST, note: null });
}

/** What stands in the balances of a SKU. */
export async function figuresOf({ db }: TestDatabase, code: string): Promise<Figures> {
  const { rows } = await db.pool.query<Figures>(
    `select sum(free)::bigint as free, sum(soft)::bigint as soft, sum(allocated)::bigint as allocated,
       sum(frozen)::bigint as frozen, sum(outbound)::bigint as outbound
     from live.stock_balances b join live.stock_skus s on s.id = b.sku_id where s.code = $1`,
    [code],
  );
  const [row] = rows;
  if (!row) throw new Error(`no balance of ${code}`);
  return row;
}
