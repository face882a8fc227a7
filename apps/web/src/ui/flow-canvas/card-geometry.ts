/** The size of a node on the canvas, in its own units (pixels at zoom 1); the theme says the same. */
export const NODE_SIZE = { width: 200, height: 56 } as const;

/** The edge length of a port's dot. */
export const PORT_SIZE = 10;

/** Two ports never stand further apart than this, so that a pair of branches stays near the middle. */
const PORT_STEP = 24;

/** The middle of the port at `index` of `count`, from the top of the card. */
export function portTop(index: number, count: number): number {
  const step = Math.min(PORT_STEP, NODE_SIZE.height / count);
  return NODE_SIZE.height / 2 + (index - (count - 1) / 2) * step;
}

/** Room that the labels of branches take on the right of a card, as far as can be told from the texts. */
export function labelRoom(labels: readonly string[]): number {
  return Math.min(LABEL_MAX, Math.max(0, ...labels.map(textWidth)));
}

/** Longer labels end in an ellipsis. */
export const LABEL_MAX = 80;

function textWidth(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 11 : 6.5), 0);
}

/**
 * Where a wire turns from the row of its port to the row of its end. The wires of one card turn one beside the
 * other, the outermost last, so that no two lie upon each other.
 */
export function bendX(wire: {
  sourceX: number;
  sourceY: number;
  targetY: number;
  index: number;
  count: number;
  room: number;
}): number {
  const goesDown = wire.targetY > wire.sourceY;
  const inner = goesDown ? wire.count - 1 - wire.index : wire.index;
  return wire.sourceX + wire.room + BEND_GAP + inner * BEND_STEP;
}

const BEND_GAP = 18;
const BEND_STEP = 8;
