import type { Id } from "@orderloom/schema/ids";
import type { Order, OrderLine } from "@orderloom/schema/order/order";
import type { Source } from "@orderloom/schema/order/split-plan";
import { stockedLines, wishOf } from "@orderloom/schema/stock/order-wishes";
import { available } from "@orderloom/schema/stock/stock-move";
import type { Tx } from "../database/database.ts";
import { findSkus } from "../stock/find-skus.ts";
import { lockReservations } from "../stock/reservation-statements.ts";
import { readBalances } from "../stock/stock-statements.ts";
import { listWarehouses } from "../stock/warehouses.ts";

/**
 * Which warehouse has the pieces of each line: those kept for the order first, then what is free there beyond the safety
 * buffer; the order's own warehouse comes first, then those that pieces are taken from first. A line stays together where
 * one warehouse has all of it. What lies in no warehouse (a service) goes with the first line that does. The caller holds
 * the order's lock.
 */
export async function splitSources(tx: Tx, order: Order, lines: readonly OrderLine[]): Promise<readonly Source[]> {
  const stocked = new Set(stockedLines(lines));
  const wishes = new Map([...stocked].map((line) => [line, wishOf(line, order.channel)]));
  const { skuOf } = await findSkus(tx, [...wishes.values()], []);
  const all = (await listWarehouses(tx)).filter(({ isArchived }) => !isArchived);
  const warehouses = all.toSorted(
    (one, other) => Number(other.code === order.warehouse) - Number(one.code === order.warehouse),
  );
  const partIds = [...wishes.values()].flatMap((wish) => skuOf(wish)?.parts.map(({ skuId }) => skuId) ?? []);
  const left = await piecesThere(tx, order.id, [...new Set(partIds)]);
  const sources = lines.flatMap((line): Source[] => {
    const wish = wishes.get(line);
    if (!wish) return [];
    const parts = skuOf(wish)?.parts ?? [];
    return [...sourcesOf(line, { parts, left, warehouses })];
  });
  return [...sources, ...followers(lines, stocked, sources)];
}

type Left = Map<string, number>;

const placeOf = (skuId: Id, warehouseId: Id) => `${skuId} ${warehouseId}`;

async function piecesThere(tx: Tx, orderId: Id, skuIds: readonly Id[]): Promise<Left> {
  const left: Left = new Map();
  const add = (skuId: Id, warehouseId: Id, pieces: number) => {
    const place = placeOf(skuId, warehouseId);
    left.set(place, (left.get(place) ?? 0) + Math.max(0, pieces));
  };
  for (const balance of await readBalances(tx, skuIds)) add(balance.skuId, balance.warehouseId, available(balance));
  for (const { held } of await lockReservations(tx, [{ orderId, key: null }])) {
    for (const { skuId, warehouseId, soft, allocated } of held) add(skuId, warehouseId, soft + allocated);
  }
  return left;
}

type Stock = {
  readonly parts: readonly { readonly skuId: Id; readonly quantity: number }[];
  readonly left: Left;
  readonly warehouses: readonly { readonly id: Id; readonly code: string }[];
};

function sourcesOf({ lineNo, quantity }: OrderLine, { parts, left, warehouses }: Stock): readonly Source[] {
  const unitsAt = (warehouseId: Id) =>
    parts.length === 0
      ? 0
      : Math.min(...parts.map((part) => Math.floor((left.get(placeOf(part.skuId, warehouseId)) ?? 0) / part.quantity)));
  const wanted = Math.ceil(quantity);
  const whole = warehouses.find(({ id }) => unitsAt(id) >= wanted);
  // What is sold by weight is not cut: it comes from one warehouse or from none.
  const isCut = Number.isInteger(quantity);
  const giving = whole ? [whole] : isCut ? warehouses : [];
  let open = wanted;
  const sources = giving.flatMap(({ id, code }): Source[] => {
    const units = Math.min(open, unitsAt(id));
    if (units === 0) return [];
    open -= units;
    for (const part of parts) {
      const place = placeOf(part.skuId, id);
      left.set(place, (left.get(place) ?? 0) - units * part.quantity);
    }
    return [{ lineNo, quantity: isCut ? units : quantity, warehouse: code }];
  });
  return open > 0 ? [...sources, { lineNo, quantity: isCut ? open : quantity, warehouse: null }] : sources;
}

function followers(
  lines: readonly OrderLine[],
  stocked: ReadonlySet<OrderLine>,
  sources: readonly Source[],
): readonly Source[] {
  const lead = sources.find(({ warehouse }) => warehouse !== null)?.warehouse ?? null;
  return lines
    .filter((line) => !stocked.has(line))
    .map(({ lineNo, quantity }) => ({ lineNo, quantity, warehouse: lead }));
}
