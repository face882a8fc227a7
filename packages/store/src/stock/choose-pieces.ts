import type { Id } from "@orderloom/schema/ids";
import type { StockOutcome, StockWish } from "@orderloom/schema/stock/stock-act";
import { type Balance, placeKey } from "./stock-book.ts";
import { placesOf, type StockScene } from "./stock-scene.ts";

/** What may be chosen from: `warehouse` is a code, null any; `useBuffer` where the safety buffer may be touched. */
export type Choosing = {
  readonly lines: readonly StockWish[];
  readonly warehouse: string | null;
  readonly useBuffer: boolean;
};

/** Pieces to be taken from one place. */
export type Take = { readonly skuId: Id; readonly warehouseId: Id; readonly quantity: number };

/** What was chosen, and what each line comes to; `unknown` is the first line that names nothing we have. */
export type Chosen =
  | { readonly unknown: string }
  | { readonly unknown: null; readonly takes: readonly Take[]; readonly lines: StockOutcome["lines"] };

/**
 * Chooses pieces for the lines, one after another, each from what the ones before left, without taking any. A line gets
 * whole units: a bundle all of its parts. One warehouse that has a part whole is preferred to several.
 */
export function choosePieces(scene: StockScene, choosing: Choosing): Chosen {
  const planned = new Map<string, number>();
  const takes: Take[] = [];
  const lines: StockOutcome["lines"][number][] = [];
  for (const wish of choosing.lines) {
    const sku = scene.skuOf(wish);
    if (!sku || sku.isArchived) return { unknown: wish.sku };
    const parts = sku.parts.map(({ skuId, quantity }) => ({
      quantity,
      pools: poolsOf(scene, choosing, { skuId, planned }),
    }));
    const can = Math.min(...parts.map(({ pools, quantity }) => Math.floor(total(pools) / quantity)));
    const got = Math.min(can, wish.quantity);
    for (const { pools, quantity } of parts) {
      for (const take of takeFrom(pools, got * quantity)) {
        const key = placeKey(take);
        planned.set(key, (planned.get(key) ?? 0) + take.quantity);
        takes.push(take);
      }
    }
    lines.push({ sku: sku.code, wanted: wish.quantity, got, available: can });
  }
  return { unknown: null, takes, lines };
}

/** What there is in each place, the safety buffers apart from the rest. */
type Pools = readonly { readonly place: Balance; readonly main: number; readonly buffer: number }[];

function poolsOf(
  scene: StockScene,
  { warehouse, useBuffer }: Choosing,
  { skuId, planned }: { readonly skuId: Id; readonly planned: ReadonlyMap<string, number> },
): Pools {
  const mayUseBuffer = useBuffer && scene.skus.get(skuId)?.restockable === true;
  return placesOf(scene, skuId, warehouse).map((place) => {
    const left = place.free - (planned.get(placeKey(place)) ?? 0);
    const main = Math.max(0, left - place.buffer);
    return { place, main, buffer: mayUseBuffer ? left - main : 0 };
  });
}

function total(pools: Pools): number {
  return pools.reduce((sum, { main, buffer }) => sum + main + buffer, 0);
}

/** The buffers come last: they are there for when the rest is gone. */
function takeFrom(pools: Pools, quantity: number): readonly Take[] {
  const whole = pools.find(({ main }) => main >= quantity);
  const sources = [
    ...(whole ? [{ place: whole.place, has: whole.main }] : pools.map(({ place, main }) => ({ place, has: main }))),
    ...pools.map(({ place, buffer }) => ({ place, has: buffer })),
  ];
  const takes = new Map<Balance, number>();
  let left = quantity;
  for (const { place, has } of sources) {
    const taken = Math.min(left, has);
    if (taken > 0) takes.set(place, (takes.get(place) ?? 0) + taken);
    left -= taken;
  }
  return [...takes].map(([{ skuId, warehouseId }, taken]) => ({ skuId, warehouseId, quantity: taken }));
}
