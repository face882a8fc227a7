import type { Cause } from "@orderloom/schema/cause";
import type { Id } from "@orderloom/schema/ids";
import type { StockOutcome, StockWish } from "@orderloom/schema/stock/stock-act";
import { STOCK_MOVES } from "@orderloom/schema/stock/stock-move";
import { type HeldMove, type HeldPieces, moveHeld, type Reservation } from "./reservation.ts";
import type { StockScene } from "./stock-scene.ts";

/** Moves of pieces that are allocated or further; the first kind that has pieces gives them first. */
type OpenMove = {
  readonly mine: readonly Reservation[];
  readonly cause: Cause;
  /** Null for all there are. */
  readonly lines: readonly StockWish[] | null;
  readonly kinds: readonly Extract<HeldMove, "freeze" | "thaw" | "ship" | "ship_frozen" | "sign" | "come_back">[];
};

type Step = {
  readonly reservation: Reservation;
  readonly pieces: HeldPieces;
  readonly kind: HeldMove;
  readonly quantity: number;
};

/** Moves what the lines name, all of it or nothing: `short` where the order has not as many, `none` where it has none. */
export function moveOpen(scene: StockScene, { mine, cause, lines, kinds }: OpenMove): StockOutcome {
  const all = kinds.flatMap((kind) => stepsOf(mine, kind));
  const outcome: StockOutcome = { result: "ok", reservationId: null, until: null, presale: false, lines: [] };
  if (all.length === 0) return { ...outcome, result: "none" };
  const steps = lines === null ? all : stepsFor(scene, lines, all);
  if (steps === null) return { ...outcome, result: "short" };
  for (const { reservation, pieces, kind, quantity } of steps) {
    moveHeld(scene.book, { reservation, pieces }, { kind, quantity, at: scene.at, cause });
  }
  return { ...outcome, reservationId: steps.at(-1)?.reservation.id ?? null };
}

function stepsOf(mine: readonly Reservation[], kind: OpenMove["kinds"][number]): readonly Step[] {
  const { from } = STOCK_MOVES[kind];
  return mine.flatMap((reservation) =>
    reservation.held.flatMap((pieces) =>
      pieces[from] > 0 ? [{ reservation, pieces, kind, quantity: pieces[from] }] : [],
    ),
  );
}

/** As much of the steps as the lines ask for; null where they ask for more, or for what nobody knows. */
function stepsFor(scene: StockScene, lines: readonly StockWish[], all: readonly Step[]): readonly Step[] | null {
  const wanted = new Map<Id, number>();
  for (const wish of lines) {
    const sku = scene.skuOf(wish);
    if (!sku) return null;
    for (const { skuId, quantity } of sku.parts) {
      wanted.set(skuId, (wanted.get(skuId) ?? 0) + quantity * wish.quantity);
    }
  }
  const steps: Step[] = [];
  for (const step of all) {
    const left = wanted.get(step.pieces.skuId) ?? 0;
    const quantity = Math.min(left, step.quantity);
    if (quantity === 0) continue;
    wanted.set(step.pieces.skuId, left - quantity);
    steps.push({ ...step, quantity });
  }
  return [...wanted.values()].some((left) => left > 0) ? null : steps;
}
