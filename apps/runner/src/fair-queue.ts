/** Items that wait in lanes of their own. */
export type FairQueue<Item> = {
  readonly add: (lane: string, item: Item) => void;
  /** The next ones, at most so many: of each lane in its order, and lanes take turns. */
  readonly take: (most: number) => Item[];
  readonly isEmpty: () => boolean;
};

/** A queue in which a lane that is long keeps no other waiting. */
export function createFairQueue<Item>(): FairQueue<Item> {
  const lanes = new Map<string, Item[]>();
  return {
    add: (lane, item) => {
      const waiting = lanes.get(lane);
      if (waiting) waiting.push(item);
      else lanes.set(lane, [item]);
    },
    take: (most) => {
      const taken: Item[] = [];
      // A lane that has more is put behind all others, and comes again in the same walk.
      for (const [lane, waiting] of lanes) {
        if (taken.length >= most) break;
        lanes.delete(lane);
        taken.push(...waiting.splice(0, 1));
        if (waiting.length > 0) lanes.set(lane, waiting);
      }
      return taken;
    },
    isEmpty: () => lanes.size === 0,
  };
}
