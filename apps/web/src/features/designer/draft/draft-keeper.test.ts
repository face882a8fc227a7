import { EMPTY_GRAPH, type Graph } from "@orderloom/schema/graph/graph";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testGraph, testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { type CopyPlace, type CopyStore, type DraftCopy, findCopy } from "./draft-copy.ts";
import { createDraftKeeper, type DraftServer, type SaveOutcome } from "./draft-keeper.ts";
import { isUnsaved, type ServerDraft } from "./draft-sync.ts";

const PLACE: CopyPlace = { personId: "p", flowId: "f", windowId: "w" };
const drawn = (name: string): Graph => testGraph([testNode("a", { name })]);

/** A server that keeps one draft by revision, as ours does, and can be cut off. */
function draftServer() {
  let draft: ServerDraft = { revision: 1, graph: EMPTY_GRAPH, savedBy: null, savedAt: "2026-11-21T00:00:00.000Z" };
  let cut: SaveOutcome | null = null;
  const saves = new Map([[1, EMPTY_GRAPH]]);
  const server: DraftServer = {
    save: async (revision, graph) => {
      if (cut) return cut;
      if (revision !== draft.revision) return { type: "stale" };
      draft = { ...draft, revision: revision + 1, graph };
      saves.set(draft.revision, graph);
      return { type: "saved", revision: draft.revision };
    },
    read: async () => (cut ? null : draft),
    readSave: async (revision) => saves.get(revision) ?? null,
  };
  return {
    server,
    draft: () => draft,
    cut: (outcome: SaveOutcome | null) => {
      cut = outcome;
    },
    saveByOther: (graph: Graph) => {
      draft = { ...draft, revision: draft.revision + 1, graph, savedBy: "王芳" };
    },
  };
}

function memoryStore(): CopyStore {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

function open(restored: DraftCopy | null = null) {
  const remote = draftServer();
  const store = memoryStore();
  let graph: Graph = restored?.graph ?? EMPTY_GRAPH;
  const start = () => {
    const keeper = createDraftKeeper({
      opened: remote.draft(),
      restored,
      graph: () => graph,
      show: (shown) => {
        graph = shown;
      },
      server: remote.server,
      copies: { store, place: PLACE },
    });
    keeper.start();
    return keeper;
  };
  const copy = () => findCopy(store, PLACE, Date.now());
  const draw = (next: Graph) => {
    graph = next;
  };
  return { remote, copy, start, draw, graph: () => graph };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("draft keeper", () => {
  it("copies at once, saves after a pause, then forgets the copy", async () => {
    const { remote, copy, start, draw } = open();
    const keeper = start();
    draw(drawn("one"));
    keeper.edited();
    await vi.advanceTimersByTimeAsync(250);
    expect(copy()).toMatchObject({ revision: 1, graph: drawn("one") });
    expect(remote.draft().revision).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(remote.draft()).toMatchObject({ revision: 2, graph: drawn("one") });
    expect(copy()).toBeNull();
  });

  it("keeps the work while the server is away and saves it when it is back", async () => {
    const { remote, copy, start, draw } = open();
    const keeper = start();
    remote.cut({ type: "unreachable" });
    draw(drawn("offline"));
    keeper.edited();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keeper.sync.getState().unreachable).toMatchObject({ attempts: 3 });
    expect(copy()?.graph).toEqual(drawn("offline"));
    remote.cut(null);
    keeper.tell({ type: "reconnected" });
    await vi.advanceTimersByTimeAsync(0);
    expect(remote.draft().graph).toEqual(drawn("offline"));
    expect(keeper.sync.getState().unreachable).toBeNull();
  });

  it("waits out an ended session without asking again and again", async () => {
    const { remote, start, draw } = open();
    const keeper = start();
    remote.cut({ type: "signed_out" });
    draw(drawn("x"));
    keeper.edited();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.sync.getState().status.type).toBe("signed_out");
    remote.cut(null);
    keeper.tell({ type: "reconnected" });
    await vi.advanceTimersByTimeAsync(0);
    expect(isUnsaved(keeper.sync.getState())).toBe(false);
  });

  it("asks a person when somebody else saved; mine goes on top of theirs, or theirs is shown", async () => {
    const { remote, start, draw, graph } = open();
    const keeper = start();
    remote.saveByOther(drawn("theirs"));
    draw(drawn("mine"));
    keeper.edited();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.sync.getState().status).toMatchObject({ type: "stale", newer: { savedBy: "王芳", revision: 2 } });
    expect(remote.draft().graph).toEqual(drawn("theirs"));
    keeper.tell({ type: "take_newer", at: Date.now() });
    expect(graph()).toEqual(drawn("theirs"));
    draw(drawn("mine"));
    keeper.edited();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(remote.draft()).toMatchObject({ revision: 3, graph: drawn("mine") });
  });

  it("takes up unsaved work of an earlier visit", async () => {
    const { remote, start } = open({ revision: 1, at: 0, graph: drawn("before the crash") });
    start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(remote.draft()).toMatchObject({ revision: 2, graph: drawn("before the crash") });
  });

  it("asks about unsaved work of an earlier visit that somebody has overtaken", async () => {
    const { remote, start } = open({ revision: 1, at: 0, graph: drawn("old work") });
    remote.saveByOther(drawn("theirs"));
    const keeper = start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(keeper.sync.getState().status.type).toBe("stale");
    expect(remote.draft().graph).toEqual(drawn("theirs"));
    expect(await keeper.base()).toEqual(EMPTY_GRAPH);
    keeper.tell({ type: "merged", graph: drawn("both") });
    await vi.advanceTimersByTimeAsync(0);
    expect(remote.draft()).toMatchObject({ revision: 3, graph: drawn("both") });
  });

  it("flushes for publishing, and says when it cannot", async () => {
    const { remote, start, draw } = open();
    const keeper = start();
    draw(drawn("now"));
    keeper.edited();
    expect(await keeper.flush()).toBe(2);
    expect(await keeper.flush()).toBe(2);
    remote.cut({ type: "unreachable" });
    draw(drawn("later"));
    keeper.edited();
    expect(await keeper.flush()).toBeNull();
  });
});
