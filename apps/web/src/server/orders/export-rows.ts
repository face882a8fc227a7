import type { Environment } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import type { CustomField } from "@orderloom/schema/order/custom-field";
import type { Role } from "@orderloom/schema/role";
import { inControlTransaction, inTransaction } from "@orderloom/store/database/database";
import { listFields } from "@orderloom/store/fields/read-fields";
import { exportHeaders, exportOrders } from "@orderloom/store/orders/export-orders";
import type { OrderKey, OrderQuery } from "@orderloom/store/orders/order-list";
import { database } from "../database.ts";
import { keys } from "../keys.ts";

/** Which orders are wanted, with the scope of whoever reads, and how they are read. */
export type ExportWish = {
  readonly environment: Environment;
  readonly query: Omit<OrderQuery, "after" | "limit">;
  /** Nothing personal comes out without roles. */
  readonly roles: readonly Role[];
  readonly language: Language;
};

/** A table that is read page by page, however long it is. */
export type ExportTable = {
  readonly headers: readonly string[];
  readonly rows: AsyncGenerator<readonly string[]>;
};

/** The orders of a list with their lines, and the fields that administrators defined. */
export async function exportTable(wish: ExportWish): Promise<ExportTable> {
  const saved = await inControlTransaction(database(), listFields);
  const defined = saved.map(({ field }) => field).filter(({ retired }) => !retired);
  return { headers: exportHeaders(wish.language, defined), rows: rowsOf(wish, defined) };
}

async function* rowsOf(
  { environment, query, roles, language }: ExportWish,
  defined: readonly CustomField[],
): AsyncGenerator<readonly string[]> {
  let after: OrderKey | undefined;
  for (;;) {
    const wanted = { query: { ...query, after }, roles, language, defined };
    const page = await inTransaction(database(), environment, (tx) => exportOrders(tx, keys(), wanted));
    yield* page.rows;
    if (page.orders < LIMITS.pageSize || page.next === null) return;
    after = page.next;
  }
}
