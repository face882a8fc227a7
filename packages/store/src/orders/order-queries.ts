import type { OrderPart } from "@orderloom/schema/graph/node";
import { bucketOf, type Id } from "@orderloom/schema/ids";
import { maskPrivate, maskValue } from "@orderloom/schema/mask/mask";
import { PERSONAL_CLASSES, visibilityOf } from "@orderloom/schema/mask/personal";
import type { Order, OrderLine, OrderPrivate } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import type { Tx } from "../database/database.ts";
import { inScope, type RowScope } from "../people/row-scope.ts";
import type { KeyProvider } from "../seal/key-provider.ts";
import { loadOrderParts } from "./order-parts.ts";
import { selectOrder } from "./order-row.ts";

/** Who reads: what their roles may see of personal values, and the rows they may see at all. */
export type Reading = { readonly roles: readonly Role[] } & RowScope;

/** An order with everything a reader may see of it. */
export type OrderDetail = {
  readonly facts: Order;
  readonly shopName: string | null;
  readonly lines: readonly OrderLine[];
  /** Masked for the reader; what they may not see has no key. */
  readonly private: OrderPrivate;
  /** True when the person of the order was erased. */
  readonly erased: boolean;
  readonly sellerMemo: string | null;
};

/** One order, or null when there is none or the reader may not see it. */
export async function getOrder(
  tx: Tx,
  keys: KeyProvider,
  { orderId, roles, shopIds, warehouseIds }: Reading & { readonly orderId: Id },
): Promise<OrderDetail | null> {
  const { rows } = await tx.client.query<OrderRow>(
    `select ${selectOrder("o")}, s.name as "shopName",
            exists (select from ${tx.env}.order_private p
                    where p.bucket = o.bucket and p.order_id = o.id and p.data_key is null) as erased
     from ${tx.env}.orders o
     left join control.shops s on s.id = o.shop_id
     where o.bucket = $1 and o.id = $2 and ${inScope("o", 3, 4)}`,
    [bucketOf(orderId), orderId, shopIds, warehouseIds],
  );
  const [row] = rows;
  if (!row) return null;
  const { shopName, erased, ...facts } = row;
  const parts: readonly OrderPart[] = ["lines", "doc", ...visibleClasses(roles)];
  const loaded = (await loadOrderParts(tx, keys, { orderIds: [orderId], parts })).get(orderId);
  const memo = visibilityOf(roles, "note") === "none" ? undefined : loaded?.doc?.sellerMemo;
  return {
    facts,
    shopName,
    erased,
    lines: loaded?.lines ?? [],
    private: maskPrivate(loaded?.private ?? {}, roles),
    sellerMemo: memo === undefined ? null : maskValue("note", memo),
  };
}

type OrderRow = Order & { readonly shopName: string | null; readonly erased: boolean };

/** Nothing personal is even opened for a reader who may see none of it. */
function visibleClasses(roles: readonly Role[]): readonly OrderPart[] {
  return PERSONAL_CLASSES.filter((personalClass) => visibilityOf(roles, personalClass) !== "none");
}
