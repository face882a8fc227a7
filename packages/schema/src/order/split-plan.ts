import { z } from "zod";
import type { HoldCode } from "./hold.ts";
import type { OrderLine } from "./order.ts";

/** Pieces of a line that go into a part. */
export const SplitPiece = z.strictObject({ lineNo: z.int().positive(), quantity: z.number().positive() });
export type SplitPiece = z.infer<typeof SplitPiece>;

/** One part of a split: its pieces, the code of the warehouse it ships from (null: as the order), and a hold it begins with. */
export type SplitPart = {
  readonly lines: readonly SplitPiece[];
  readonly warehouse: string | null;
  readonly hold: HoldCode | null;
};

/**
 * By what an order is split.
 * - `lines`: the pieces chosen, a part for each list; what nobody chose is the last part.
 * - `weight`: parts of at most so many grams; one piece that weighs more is a part by itself.
 * - `warehouse`: a part for each warehouse that has the goods, or keeps them for the order.
 * - `stock`: what is there in one part, what is short in the other, which is held for it.
 */
export const SplitBy = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("lines"), parts: z.array(z.array(SplitPiece).min(1).max(500)).min(1).max(50) }),
  z.strictObject({ by: z.literal("weight"), mostG: z.int().positive() }),
  z.strictObject({ by: z.literal("warehouse") }),
  z.strictObject({ by: z.literal("stock") }),
]);
export type SplitBy = z.infer<typeof SplitBy>;

/** So many pieces of a line, and the warehouse (its code) that has them; null where none has. */
export type Source = SplitPiece & { readonly warehouse: string | null };

/** Parts of chosen pieces, and the rest of the lines as the last part. */
export function splitByLines(
  lines: readonly OrderLine[],
  chosen: readonly (readonly SplitPiece[])[],
): readonly SplitPart[] {
  const rest = lines.flatMap(({ lineNo, quantity }) => {
    const taken = chosen.flat().filter((piece) => piece.lineNo === lineNo);
    const left = quantity - taken.reduce((sum, piece) => sum + piece.quantity, 0);
    return left > 0 ? [{ lineNo, quantity: left }] : [];
  });
  return [...chosen, rest].filter((pieces) => pieces.length > 0).map((pieces) => partOf(pieces));
}

/** Parts by warehouse in the order the sources name them; pieces that no warehouse has are a part held for stock. */
export function splitByWarehouse(sources: readonly Source[]): readonly SplitPart[] {
  const codes = [...new Set(sources.map(({ warehouse }) => warehouse))];
  return codes
    .toSorted((one, other) => Number(one === null) - Number(other === null))
    .map((warehouse) => ({
      lines: gather(sources.filter((source) => source.warehouse === warehouse)),
      warehouse,
      hold: warehouse === null ? "stock_short" : null,
    }));
}

/** What is there, and what is short. */
export function splitByStock(sources: readonly Source[]): readonly SplitPart[] {
  const there = gather(sources.filter(({ warehouse }) => warehouse !== null));
  const short = gather(sources.filter(({ warehouse }) => warehouse === null));
  return [
    { lines: there, warehouse: null, hold: null },
    { lines: short, warehouse: null, hold: "stock_short" } as const,
  ].filter(({ lines }) => lines.length > 0);
}

/** Fills parts with pieces, the heaviest first, each into the first part that still has room for it. */
export function splitByWeight(lines: readonly OrderLine[], mostG: number): readonly SplitPart[] {
  const bins: { pieces: SplitPiece[]; room: number }[] = [];
  const heaviest = lines.toSorted((one, other) => pieceWeight(other) - pieceWeight(one));
  for (const line of heaviest) {
    const each = pieceWeight(line);
    let left = Number.isInteger(line.quantity) ? line.quantity : 1;
    const unit = line.quantity / left;
    for (const bin of bins) left -= put(bin, { line, each, unit, most: left });
    while (left > 0) {
      const bin = { pieces: [], room: Math.max(mostG, each) };
      bins.push(bin);
      left -= put(bin, { line, each, unit, most: left });
    }
  }
  return bins.map(({ pieces }) => partOf(pieces.toSorted((one, other) => one.lineNo - other.lineNo)));
}

/** Grams of one piece; a line that is not sold by the piece is one. */
function pieceWeight({ weightG, quantity }: OrderLine): number {
  return Number.isInteger(quantity) ? weightG / quantity : weightG;
}

type Putting = { readonly line: OrderLine; readonly each: number; readonly unit: number; readonly most: number };

/** Weights are shared out in whole grams, so a hair's breadth over the room is no more than rounding. */
const ROUNDING_G = 1e-6;

function put(bin: { pieces: SplitPiece[]; room: number }, { line, each, unit, most }: Putting): number {
  const fitting = each === 0 ? most : Math.min(most, Math.floor((bin.room + ROUNDING_G) / each));
  if (fitting <= 0) return 0;
  bin.pieces.push({ lineNo: line.lineNo, quantity: fitting * unit });
  bin.room -= fitting * each;
  return fitting;
}

function gather(sources: readonly Source[]): readonly SplitPiece[] {
  const byLine = new Map<number, number>();
  for (const { lineNo, quantity } of sources) byLine.set(lineNo, (byLine.get(lineNo) ?? 0) + quantity);
  return [...byLine].map(([lineNo, quantity]) => ({ lineNo, quantity }));
}

function partOf(lines: readonly SplitPiece[]): SplitPart {
  return { lines, warehouse: null, hold: null };
}
