import type { Id } from "../ids.ts";
import type { IncomingParcel, OrderLine } from "../order/order.ts";
import { isTerminal, type OrderState, placeInLine } from "../order/order-state.ts";
import { lineKey } from "./family-news.ts";
import { hasLeft, type OwnNews } from "./reach-order.ts";
import type { Part, Split } from "./share-news.ts";

type Told = { readonly to: OrderState; readonly parcels: readonly IncomingParcel[] };

/**
 * Which parts of a split order have left, told by all parcels so far. A parcel that holds just what one part is made of is
 * that part. The rest is counted by line: where several parts share one and not all of it left, a person says which of
 * them it was. Parts none of whose lines left hear nothing.
 */
export function matchParcels(split: Split, { to, parcels }: Told): readonly (readonly [Id, OwnNews])[] {
  const waiting = split.parts.filter(({ order }) => !isTerminal(order.state) && !hasLeft(order));
  const left = openPieces(split, parcels);
  if (left === null) return waiting.map(asked);
  const held = parcels.flatMap((parcel) => piecesOf(split.lines, parcel) ?? []);
  const exact = waiting.filter((part) => isOnlyOne(part, split.parts) && held.some((one) => areEqual(one, part.lines)));
  for (const part of exact) take(left, part.lines);
  const others = waiting.filter((part) => !exact.includes(part));
  const sent = waiting.map((part) => ({ part, told: exact.includes(part) ? "all" : tell(part, others, left) }));
  const isBeyond = placeInLine(to) > placeInLine("shipped");
  const areAllGone = sent.every(({ told }) => told === "all");
  const further = isBeyond && areAllGone ? split.parts.filter(({ order }) => hasLeft(order)) : [];
  return [
    ...further.map(({ order }): readonly [Id, OwnNews] => [order.id, { type: "moved", to }]),
    ...sent.flatMap(({ part, told }): (readonly [Id, OwnNews])[] => {
      if (told === "none") return [];
      if (told === "unsure") return [asked(part)];
      const whole = isBeyond && areAllGone ? to : "shipped";
      return [[part.order.id, { type: "moved", to: told === "all" ? whole : "partially_shipped" }]];
    }),
  ];
}

function asked({ order }: Part): readonly [Id, OwnNews] {
  return [order.id, { type: "ask", question: "shipment" }];
}

/** Pieces by line number. */
type Pieces = ReadonlyMap<number, number>;

/** What a parcel holds by the numbers of the whole's lines; null where it names one that is not known, or not only one. */
function piecesOf(lines: readonly OrderLine[], parcel: IncomingParcel): Pieces | null {
  const pieces = new Map<number, number>();
  for (const { externalLineNo, sku, quantity } of parcel.lines) {
    const named = lines.filter((line) =>
      externalLineNo === undefined ? line.sku === sku : lineKey(line) === externalLineNo,
    );
    const [only, ...more] = named;
    if (!only || more.length > 0) return null;
    pieces.set(only.lineNo, (pieces.get(only.lineNo) ?? 0) + quantity);
  }
  return pieces.size === 0 ? null : pieces;
}

/** What was sent beyond the parts that have left already; null where a parcel cannot be read. */
function openPieces({ lines, parts }: Split, parcels: readonly IncomingParcel[]): Map<number, number> | null {
  const open = new Map<number, number>();
  for (const parcel of parcels) {
    const pieces = piecesOf(lines, parcel);
    if (pieces === null) return null;
    for (const [lineNo, quantity] of pieces) open.set(lineNo, (open.get(lineNo) ?? 0) + quantity);
  }
  for (const part of parts.filter(({ order }) => hasLeft(order))) take(open, part.lines);
  return open;
}

function take(open: Map<number, number>, lines: readonly OrderLine[]): void {
  for (const { lineNo, quantity } of lines) open.set(lineNo, Math.max(0, (open.get(lineNo) ?? 0) - quantity));
}

function tell(part: Part, waiting: readonly Part[], left: Pieces): "all" | "some" | "none" | "unsure" {
  const lines = part.lines.map(({ lineNo, quantity }) => {
    const sent = left.get(lineNo) ?? 0;
    const sharing = waiting.flatMap((other) => other.lines.filter((line) => line.lineNo === lineNo));
    const wanted = sharing.reduce((sum, line) => sum + line.quantity, 0);
    if (sent === 0) return "none";
    if (sent >= wanted) return "all";
    if (sharing.length > 1) return "unsure";
    return sent >= quantity ? "all" : "some";
  });
  if (lines.includes("unsure")) return "unsure";
  if (lines.every((line) => line === "all")) return "all";
  return lines.every((line) => line === "none") ? "none" : "some";
}

/** Two parts made of the same pieces cannot be told apart by what a parcel holds. */
function isOnlyOne({ lines }: Part, parts: readonly Part[]): boolean {
  const pieces = new Map(lines.map(({ lineNo, quantity }) => [lineNo, quantity]));
  return parts.filter((other) => areEqual(pieces, other.lines)).length === 1;
}

function areEqual(pieces: Pieces, lines: readonly OrderLine[]): boolean {
  return pieces.size === lines.length && lines.every(({ lineNo, quantity }) => pieces.get(lineNo) === quantity);
}
