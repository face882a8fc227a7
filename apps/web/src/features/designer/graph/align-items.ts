import type { Position } from "./graph-command.ts";

/** Something with a place and a size: a card or a note. */
export type Placed = {
  readonly id: string;
  readonly position: Position;
  readonly size: { readonly width: number; readonly height: number };
};

export const ALIGNMENTS = ["left", "center", "right", "top", "middle", "bottom"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export type Axis = "x" | "y";

type Line = { readonly axis: Axis; readonly share: 0 | 0.5 | 1 };

/** Which line of each item comes to lie on the common one: its beginning, its middle or its end along an axis. */
const LINES: Readonly<Record<Alignment, Line>> = {
  left: { axis: "x", share: 0 },
  center: { axis: "x", share: 0.5 },
  right: { axis: "x", share: 1 },
  top: { axis: "y", share: 0 },
  middle: { axis: "y", share: 0.5 },
  bottom: { axis: "y", share: 1 },
};

/** Places that bring one side or the middle of all items onto one line, that of the box around them. */
export function alignItems(items: readonly Placed[], alignment: Alignment): Readonly<Record<string, Position>> {
  const { axis, share } = LINES[alignment];
  const low = Math.min(...items.map((item) => item.position[axis]));
  const high = Math.max(...items.map((item) => item.position[axis] + lengthOf(item, axis)));
  const line = low + (high - low) * share;
  return placeAlong(items, axis, (item) => line - lengthOf(item, axis) * share);
}

/** Places that leave equal gaps along an axis; the first and the last item stay. Fewer than three stay as they are. */
export function distributeItems(items: readonly Placed[], axis: Axis): Readonly<Record<string, Position>> {
  const sorted = items.toSorted((one, two) => one.position[axis] - two.position[axis]);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || sorted.length < 3) return {};
  const room = last.position[axis] + lengthOf(last, axis) - first.position[axis];
  const gap = (room - sorted.reduce((sum, item) => sum + lengthOf(item, axis), 0)) / (sorted.length - 1);
  let next = first.position[axis];
  const starts = new Map<string, number>();
  for (const item of sorted) {
    starts.set(item.id, next);
    next += lengthOf(item, axis) + gap;
  }
  return placeAlong(sorted.slice(1, -1), axis, (item) => starts.get(item.id) ?? item.position[axis]);
}

function lengthOf({ size }: Placed, axis: Axis): number {
  return axis === "x" ? size.width : size.height;
}

function placeAlong(
  items: readonly Placed[],
  axis: Axis,
  placeOf: (item: Placed) => number,
): Readonly<Record<string, Position>> {
  return Object.fromEntries(items.map((item) => [item.id, { ...item.position, [axis]: Math.round(placeOf(item)) }]));
}
