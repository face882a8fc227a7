import { Graph } from "@orderloom/schema/graph/graph";
import { z } from "zod";

/** The part of Web Storage that copies need. */
export type CopyStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Which draft, and which window works on it: two windows of one flow keep two copies. */
export type CopyPlace = { readonly personId: string; readonly flowId: string; readonly windowId: string };

/** Unsaved work kept in the browser: the graph, the revision it was drawn on, and when (milliseconds). */
export const DraftCopy = z.object({ revision: z.int(), at: z.number(), graph: Graph });
export type DraftCopy = z.infer<typeof DraftCopy>;

const PREFIX = "orderloom.draft";
const KEPT_MS = 14 * 24 * 3_600_000;
/** A copy of another window younger than this belongs to a window that is open and will save it itself. */
const OTHER_WINDOW_MS = 15_000;

/**
 * Keeps a copy. Web Storage and not IndexedDB, because it is written before the call returns: a page that is closed
 * in the next instant has lost nothing. Answers false when the browser has no room; the old copy then stands.
 */
export function keepCopy(store: CopyStore, place: CopyPlace, copy: DraftCopy): boolean {
  try {
    store.setItem(keyOf(place), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Forgets this window's copy, once the server has the work. */
export function dropCopy(store: CopyStore, place: CopyPlace): void {
  store.removeItem(keyOf(place));
}

/**
 * Finds unsaved work of this person on this flow: this window's own, else the newest that a closed or crashed window
 * left behind, which moves to this window. Copies of long ago are cleared on the way.
 */
export function findCopy(store: CopyStore, place: CopyPlace, now: number): DraftCopy | null {
  dropOld(store, now);
  const own = readCopy(store, keyOf(place));
  if (own) return own;
  const left = keysOf(store, `${PREFIX}.${place.personId}.${place.flowId}.`)
    .map((key) => ({ key, copy: readCopy(store, key) }))
    .flatMap(({ key, copy }) => (copy && now - copy.at >= OTHER_WINDOW_MS ? [{ key, copy }] : []))
    .toSorted((one, two) => two.copy.at - one.copy.at)[0];
  if (!left) return null;
  keepCopy(store, place, left.copy);
  store.removeItem(left.key);
  return left.copy;
}

function keyOf({ personId, flowId, windowId }: CopyPlace): string {
  return `${PREFIX}.${personId}.${flowId}.${windowId}`;
}

function keysOf(store: CopyStore, prefix: string): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );
}

function dropOld(store: CopyStore, now: number): void {
  for (const key of keysOf(store, `${PREFIX}.`)) {
    const copy = readCopy(store, key);
    if (!copy || now - copy.at > KEPT_MS) store.removeItem(key);
  }
}

function readCopy(store: CopyStore, key: string): DraftCopy | null {
  const text = store.getItem(key);
  if (text === null) return null;
  try {
    return DraftCopy.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
