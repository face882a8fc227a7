import { assertNever } from "@orderloom/schema/error";
import type { StockOutcome } from "@orderloom/schema/stock/stock-act";
import { type Choosing, choosePieces, type Take } from "./choose-pieces.ts";
import { moveOpen } from "./move-open.ts";
import { type HeldPieces, hasRunOut, moveHeld, openPieces, type Reservation, resolve } from "./reservation.ts";
import { isPresale, ownerKey, type StockRequest, type StockScene } from "./stock-scene.ts";

/**
 * Decides one act on the scene and does it there: moves in the book, reservations changed or made. What is refused
 * changes nothing, but for a reservation that is found to have run out, which is resolved as that.
 */
export function decideAct(scene: StockScene, request: StockRequest): StockOutcome {
  const { act, cause } = request;
  const mine = reservationsOf(scene, request);
  const ranOut = expireDue(scene, mine);
  switch (act.op) {
    case "check":
      return checked(scene, act);
    case "reserve":
      return reserve(scene, request, { mine, act });
    case "confirm": {
      const live = mine.filter((reservation) => reservation.state === "held");
      for (const reservation of live) resolve(scene.book, reservation, { to: "confirmed", at: scene.at, cause });
      const confirmed = mine.findLast((one) => one.state === "confirmed" && openPieces(one) > 0);
      if (confirmed) return kept(scene, confirmed);
      if (act.again) return allocateAnew(scene, request, { mine, again: act.again });
      return nothing(ranOut || mine.at(-1)?.state === "expired" ? "expired" : "none");
    }
    case "release":
      return release(scene, request, mine);
    case "freeze":
    case "thaw":
      return moveOpen(scene, { mine, cause, lines: null, kinds: [act.op] });
    case "ship":
      return moveOpen(scene, { mine, cause, lines: act.lines, kinds: ["ship_frozen", "ship"] });
    case "sign":
    case "come_back":
      return moveOpen(scene, { mine, cause, lines: act.lines, kinds: [act.op] });
    default:
      return assertNever(act);
  }
}

function reservationsOf({ reservations }: StockScene, { owner }: StockRequest): Reservation[] {
  const key = ownerKey(owner);
  const known = reservations.get(key);
  if (known) return known;
  const none: Reservation[] = [];
  reservations.set(key, none);
  return none;
}

const BY_TIME = { type: "system", name: "stock-expiry" } as const;

/** Whoever comes to a reservation that has run out resolves it, be it ahead of the runner's tick. */
function expireDue(scene: StockScene, mine: readonly Reservation[]): boolean {
  const due = mine.filter((reservation) => hasRunOut(reservation, scene.at));
  for (const reservation of due) expire(scene, reservation);
  return due.length > 0;
}

/** Ends a reservation whose time has run out: its pieces are free again. */
export function expire({ book, at }: Pick<StockScene, "book" | "at">, reservation: Reservation): void {
  resolve(book, reservation, { to: "expired", at, cause: BY_TIME });
}

type Wanted = { readonly mine: Reservation[] };
type Reserve = Extract<StockRequest["act"], { op: "reserve" }>;

function reserve(scene: StockScene, request: StockRequest, { mine, act }: Wanted & { readonly act: Reserve }) {
  const live = mine.findLast((one) => openPieces(one) > 0);
  if (live) return kept(scene, live);
  const buyer = scene.buyerOf(request);
  const holds = buyer === null ? 0 : (scene.heldBy.get(buyer) ?? 0);
  if (holds >= scene.policy.unpaidPerBuyer) return nothing("capped");
  const chosen = chooseAll(scene, act, act.partial);
  if ("result" in chosen) return chosen;
  if (chosen.takes.length === 0) return { ...nothing("ok"), lines: chosen.lines };
  const minutes = act.minutes ?? (act.purpose === "unpaid" ? scene.policy.unpaidMinutes : scene.policy.checkoutMinutes);
  const reservation = make(scene, request, { takes: chosen.takes, purpose: act.purpose, minutes });
  mine.push(reservation);
  if (buyer !== null) scene.heldBy.set(buyer, holds + 1);
  return { ...kept(scene, reservation), presale: presaleOf(scene, act), lines: chosen.lines };
}

/** Reserves and allocates in one go: nobody waits for a payment that is there. */
function allocateAnew(
  scene: StockScene,
  request: StockRequest,
  { mine, again }: Wanted & { readonly again: Choosing },
): StockOutcome {
  const chosen = chooseAll(scene, again, false);
  if ("result" in chosen) return chosen;
  if (chosen.takes.length === 0) return { ...nothing("ok"), lines: chosen.lines };
  const { unpaidMinutes } = scene.policy;
  const reservation = make(scene, request, { takes: chosen.takes, purpose: "unpaid", minutes: unpaidMinutes });
  resolve(scene.book, reservation, { to: "confirmed", at: scene.at, cause: request.cause });
  mine.push(reservation);
  return { ...kept(scene, reservation), presale: presaleOf(scene, again), lines: chosen.lines };
}

type ChosenTakes = { readonly takes: readonly Take[]; readonly lines: StockOutcome["lines"] };

/** All that the lines wish for, with `partial` what there is of it; or the outcome that says why not. */
function chooseAll(scene: StockScene, choosing: Choosing, partial: boolean): ChosenTakes | StockOutcome {
  const chosen = choosePieces(scene, choosing);
  if (chosen.unknown !== null) {
    return { ...nothing("sku_unknown"), lines: [{ sku: chosen.unknown, wanted: 0, got: 0, available: 0 }] };
  }
  const { takes, lines } = chosen;
  const isShort = lines.some(({ wanted, got }) => got < wanted);
  if (isShort && (!partial || takes.length === 0)) {
    const refused = lines.map((line) => ({ ...line, got: 0 }));
    return { ...nothing("short"), lines: refused, presale: presaleOf(scene, choosing) };
  }
  return { takes, lines };
}

function checked(scene: StockScene, choosing: Choosing): StockOutcome {
  const chosen = chooseAll(scene, choosing, false);
  if ("result" in chosen) return chosen;
  const lines = chosen.lines.map((line) => ({ ...line, got: 0 }));
  return { ...nothing("ok"), lines, presale: presaleOf(scene, choosing) };
}

const MINUTE_MS = 60_000;

function make(
  scene: StockScene,
  request: StockRequest,
  {
    takes,
    purpose,
    minutes,
  }: { readonly takes: readonly Take[]; readonly purpose: Reservation["purpose"]; readonly minutes: number },
): Reservation {
  const { at, book } = scene;
  const { owner, cause } = request;
  const reservation: Reservation = {
    id: scene.newReservationId(owner),
    orderId: owner.orderId,
    key: owner.key,
    buyer: scene.buyerOf(request),
    purpose,
    reservedAt: at,
    expiresAt: new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString(),
    cause,
    state: "held",
    resolvedAt: null,
    resolvedBy: null,
    held: [],
    isChanged: true,
  };
  for (const { quantity, ...place } of takes) {
    const pieces = piecesAt(reservation, place);
    moveHeld(book, { reservation, pieces }, { kind: "reserve", quantity, at, cause });
  }
  return reservation;
}

function piecesAt({ held }: Reservation, { skuId, warehouseId }: Omit<Take, "quantity">): HeldPieces {
  const known = held.find((pieces) => pieces.skuId === skuId && pieces.warehouseId === warehouseId);
  if (known) return known;
  const none = { quantity: 0, soft: 0, allocated: 0, frozen: 0, outbound: 0, signed: 0, back: 0 };
  const made: HeldPieces = { skuId, warehouseId, ...none };
  held.push(made);
  return made;
}

function release({ book, at }: StockScene, { cause }: StockRequest, mine: readonly Reservation[]): StockOutcome {
  let last: Reservation | null = null;
  for (const reservation of mine) {
    const { held, state } = reservation;
    if (state === "held") resolve(book, reservation, { to: "released", at, cause });
    else if (held.some(({ allocated }) => allocated > 0)) {
      for (const pieces of held) {
        moveHeld(book, { reservation, pieces }, { kind: "unallocate", quantity: pieces.allocated, at, cause });
      }
    } else continue;
    last = reservation;
  }
  return last ? { ...nothing("ok"), reservationId: last.id } : nothing("none");
}

function kept(scene: StockScene, reservation: Reservation): StockOutcome {
  const { id, state, expiresAt, held } = reservation;
  const lines = held.map(({ skuId, quantity, back }) => ({
    sku: scene.skus.get(skuId)?.code ?? skuId,
    wanted: quantity,
    got: quantity - back,
    available: 0,
  }));
  return { ...nothing("ok"), reservationId: id, until: state === "held" ? expiresAt : null, lines };
}

function presaleOf(scene: StockScene, { lines }: Choosing): boolean {
  return lines.some((wish) => {
    const sku = scene.skuOf(wish);
    return sku !== undefined && isPresale(scene, sku);
  });
}

function nothing(result: StockOutcome["result"]): StockOutcome {
  return { result, reservationId: null, until: null, presale: false, lines: [] };
}
