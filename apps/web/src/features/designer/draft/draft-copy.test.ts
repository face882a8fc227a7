import { EMPTY_GRAPH } from "@orderloom/schema/graph/graph";
import { describe, expect, it } from "vitest";
import { type CopyPlace, type CopyStore, dropCopy, findCopy, keepCopy } from "./draft-copy.ts";

const HOUR = 3_600_000;
const here: CopyPlace = { personId: "p1", flowId: "f1", windowId: "w1" };
const elsewhere: CopyPlace = { ...here, windowId: "w2" };
const copy = (at: number) => ({ revision: 3, at, graph: EMPTY_GRAPH });

function emptyStore(room = Number.POSITIVE_INFINITY): CopyStore {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

describe("draft copies", () => {
  it("finds this window's work again, until it is saved", () => {
    const store = emptyStore();
    expect(keepCopy(store, here, copy(0))).toBe(true);
    expect(findCopy(store, here, 1)).toEqual(copy(0));
    dropCopy(store, here);
    expect(findCopy(store, here, 1)).toBeNull();
  });

  it("takes over what a closed window left, but not what an open one holds", () => {
    const store = emptyStore();
    keepCopy(store, elsewhere, copy(0));
    expect(findCopy(store, here, 1_000)).toBeNull();
    expect(findCopy(store, here, HOUR)).toEqual(copy(0));
    dropCopy(store, here);
    expect(findCopy(store, elsewhere, HOUR)).toBeNull();
  });

  it("gives nobody another person's or another flow's work", () => {
    const store = emptyStore();
    keepCopy(store, { ...here, personId: "p2" }, copy(0));
    keepCopy(store, { ...here, flowId: "f2" }, copy(0));
    expect(findCopy(store, here, HOUR)).toBeNull();
  });

  it("says when there is no room, and ignores what it cannot read", () => {
    expect(keepCopy(emptyStore(10), here, copy(0))).toBe(false);
    const store = emptyStore();
    store.setItem("orderloom.draft.p1.f1.w1", "{broken");
    expect(findCopy(store, here, 0)).toBeNull();
    expect(store.length).toBe(0);
  });

  it("clears copies of long ago", () => {
    const store = emptyStore();
    keepCopy(store, { ...here, flowId: "f9" }, copy(0));
    findCopy(store, here, 15 * 24 * HOUR);
    expect(store.length).toBe(0);
  });
});
