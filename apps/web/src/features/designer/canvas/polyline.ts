import type { Position } from "../graph/graph-command.ts";

/** True when two lines of straight pieces meet anywhere. */
export function linesCross(one: readonly Position[], other: readonly Position[]): boolean {
  return piecesOf(one).some(([a, b]) => piecesOf(other).some(([c, d]) => piecesCross([a, b], [c, d])));
}

type Piece = readonly [Position, Position];

function piecesOf(line: readonly Position[]): readonly Piece[] {
  return line.slice(1).flatMap((to, index): Piece[] => {
    const from = line[index];
    return from ? [[from, to]] : [];
  });
}

/** Two pieces meet when the ends of each lie on different sides of the other, an end upon the line included. */
function piecesCross([a, b]: Piece, [c, d]: Piece): boolean {
  const apart = (one: number, other: number) => one > 0 === other > 0 && one !== 0 && other !== 0;
  if (apart(side([a, b], c), side([a, b], d)) || apart(side([c, d], a), side([c, d], b))) return false;
  // Pieces of one line meet only where their boxes do.
  return overlap([a.x, b.x], [c.x, d.x]) && overlap([a.y, b.y], [c.y, d.y]);
}

function side([from, to]: Piece, point: Position): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
}

/** True when a point lies inside a line that is closed from its last point to its first. */
export function isInside({ x, y }: Position, line: readonly Position[]): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const crossed = piecesOf([last, ...line]).filter(([from, to]) => {
    if (from.y > y === to.y > y) return false;
    return x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
  });
  return crossed.length % 2 === 1;
}
