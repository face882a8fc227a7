import { createFairQueue } from "./fair-queue.ts";

/**
 * Lets requests that arrive within the same moment share one commit. While a commit is under way, newcomers gather
 * for the next, so the group grows with the load and a lone request waits for nobody.
 *
 * A group that fails is halved until the item that fails stands alone: one bad item hurts no other.
 */
export function createGroupCommit<Item, Result>(options: {
  /** Commits all items or none; answers in the items' order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly maxItems: number;
  /** Items of a lane go in their order; lanes take turns, so that one that is flooded keeps no other waiting. */
  readonly laneOf: (item: Item) => string;
  /** How many commits may be under way at once. */
  readonly concurrency: number;
}): (item: Item) => Promise<Result> {
  const waiting = createFairQueue<Entry<Item, Result>>();
  let running = 0;
  let scheduled = false;

  const pump = (): void => {
    scheduled = false;
    while (running < options.concurrency && !waiting.isEmpty()) {
      const group = waiting.take(options.maxItems);
      running += 1;
      void commitGroup(group, options.commit).finally(() => {
        running -= 1;
        pump();
      });
    }
  };

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.add(options.laneOf(item), { item, resolve, reject });
      // One turn of the event loop gathers what the sockets delivered together.
      if (!scheduled && running < options.concurrency) {
        scheduled = true;
        setImmediate(pump);
      }
    });
}

type Entry<Item, Result> = {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (cause: unknown) => void;
};

async function commitGroup<Item, Result>(
  group: readonly Entry<Item, Result>[],
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
): Promise<void> {
  try {
    const results = await commit(group.map((entry) => entry.item));
    for (const [index, entry] of group.entries()) {
      const result = results[index];
      if (result === undefined) entry.reject(new Error("commit answered fewer items than it was given"));
      else entry.resolve(result);
    }
  } catch (cause) {
    await retryHalves(group, { commit, cause });
  }
}

async function retryHalves<Item, Result>(
  group: readonly Entry<Item, Result>[],
  failed: { commit: (items: readonly Item[]) => Promise<readonly Result[]>; cause: unknown },
): Promise<void> {
  const [only] = group;
  if (group.length <= 1) {
    only?.reject(failed.cause);
    return;
  }
  const middle = Math.ceil(group.length / 2);
  await commitGroup(group.slice(0, middle), failed.commit);
  await commitGroup(group.slice(middle), failed.commit);
}
