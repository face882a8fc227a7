import { NODE_SIZE } from "./card-geometry.ts";

type Position = { readonly x: number; readonly y: number };
type Frame = {
  readonly position: Position;
  readonly size: { readonly width: number; readonly height: number };
};

/** Room between a group's frame and its cards; the head stands in the upper part. */
const ROOM = { side: 16, top: 40, bottom: 16 } as const;

/** The frame around cards at these places; null around none. */
export function frameAround(places: readonly Position[]): Frame | null {
  if (places.length === 0) return null;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const position = { x: Math.min(...xs) - ROOM.side, y: Math.min(...ys) - ROOM.top };
  const size = {
    width: Math.max(...xs) + NODE_SIZE.width + ROOM.side - position.x,
    height: Math.max(...ys) + NODE_SIZE.height + ROOM.bottom - position.y,
  };
  return { position, size };
}
