import { EMPTY_GRAPH } from "@orderloom/schema/graph/graph";
import { describe, expect, it } from "vitest";
import {
  type DraftSync,
  isUnsaved,
  nextSync,
  openDraft,
  SAVE_AT_LATEST_MS,
  SAVE_PAUSE_MS,
  type ServerDraft,
  type SyncEvent,
  type SyncStep,
} from "./draft-sync.ts";

const newer: ServerDraft = { revision: 9, graph: EMPTY_GRAPH, savedBy: "王芳", savedAt: "2026-11-21T08:00:00.000Z" };

function after(...events: SyncEvent[]): SyncStep {
  const start: SyncStep = { sync: openDraft(4), orders: [] };
  return events.reduce((step, event) => nextSync(step.sync, event), start);
}

const edited = (at = 0): SyncEvent => ({ type: "edited", at });
const due: SyncEvent = { type: "due" };
const saved = (revision: number): SyncEvent => ({ type: "saved", revision, at: 100 });
const stale: SyncEvent = { type: "stale", newer, same: false, at: 100 };

describe("saving", () => {
  it("saves once after a pause, on the revision it opened with", () => {
    expect(after(edited()).orders).toEqual([{ type: "wake", afterMs: SAVE_PAUSE_MS }]);
    expect(after(edited(), due).orders).toEqual([{ type: "save", revision: 4 }]);
    const { sync } = after(edited(), due, saved(5));
    expect(sync).toMatchObject({ revision: 5, status: { type: "idle" } });
    expect(isUnsaved(sync)).toBe(false);
  });

  it("does not put saving off for ever while somebody keeps editing", () => {
    const wake = after(edited(0), edited(SAVE_AT_LATEST_MS - 100)).orders[0];
    expect(wake).toEqual({ type: "wake", afterMs: 100 });
  });

  it("saves again what was edited while a save was under way, on the new revision", () => {
    const step = after(edited(), due, edited(), saved(5));
    expect(isUnsaved(step.sync)).toBe(true);
    expect(nextSync(step.sync, due).orders).toEqual([{ type: "save", revision: 5 }]);
  });

  it("never has two saves under way", () => {
    const step = after(edited(), due, edited(), due, due);
    expect(step.orders).toEqual([]);
    expect(step.sync.status.type).toBe("saving");
  });
});

describe("a newer draft", () => {
  it("stops saving and waits for a person; edits go on", () => {
    const step = after(edited(), due, stale, edited(), due);
    expect(step.orders).toEqual([]);
    expect(step.sync.status).toMatchObject({ type: "stale", newer });
    expect(isUnsaved(step.sync)).toBe(true);
  });

  it("merge: shows what both made together and saves it on top of the newer revision", () => {
    const step = after(edited(), due, stale, { type: "merged", graph: EMPTY_GRAPH });
    expect(step.orders).toEqual([
      { type: "show", graph: EMPTY_GRAPH },
      { type: "save", revision: 9 },
    ]);
    expect(isUnsaved(nextSync(step.sync, saved(10)).sync)).toBe(false);
  });

  it("a merge that comes too late changes nothing", () => {
    const step = after(edited(), due, saved(5), { type: "merged", graph: EMPTY_GRAPH });
    expect(step.orders).toEqual([]);
  });

  it("see: shows the newer one, and the next edit is saved on top of it", () => {
    const step = after(edited(), due, stale, { type: "take_newer", at: 1 });
    expect(step.orders).toEqual([{ type: "show", graph: EMPTY_GRAPH }]);
    const again = nextSync(nextSync(step.sync, edited()).sync, due);
    expect(again.orders).toEqual([{ type: "save", revision: 9 }]);
  });

  it("later: stays stopped and remembers that the person knows", () => {
    const { sync } = after(edited(), due, stale, { type: "put_off" }, edited());
    expect(sync.status).toMatchObject({ type: "stale", putOff: true });
  });

  it("is no conflict when it says the same", () => {
    const { sync } = after(edited(), due, { type: "stale", newer, same: true, at: 100 });
    expect(sync).toMatchObject({ revision: 9, status: { type: "idle" } });
    expect(isUnsaved(sync)).toBe(false);
  });

  it("is noticed by looking, but not in the middle of a save and not when it is our own", () => {
    expect(after({ type: "seen", newer }).sync.status.type).toBe("stale");
    expect(after(edited(), due, { type: "seen", newer }).sync.status.type).toBe("saving");
    expect(after({ type: "seen", newer: { ...newer, revision: 4 } }).sync.status.type).toBe("idle");
  });
});

describe("no way to the server", () => {
  it("tries again with growing gaps, and says since when", () => {
    const waits: number[] = [];
    let sync: DraftSync = after(edited(), due).sync;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const step = nextSync(sync, { type: "unreachable", at: 1_000 + attempt });
      for (const order of step.orders) if (order.type === "wake") waits.push(order.afterMs);
      sync = nextSync(step.sync, due).sync;
    }
    expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 30_000]);
    expect(sync.unreachable?.since).toBe(1_000);
    expect(nextSync(sync, saved(5)).sync.unreachable).toBeNull();
  });

  it("saves at once when the network or the session is back", () => {
    for (const lost of [{ type: "unreachable", at: 0 }, { type: "signed_out" }] as const) {
      const step = after(edited(), due, lost, edited(), { type: "reconnected" });
      expect(step.orders).toEqual([{ type: "save", revision: 4 }]);
    }
  });

  it("a refusal is told, and the next edit tries again", () => {
    const step = after(edited(), due, { type: "refused", sentence: "The flow is too large." }, edited());
    expect(step.orders).toEqual([{ type: "wake", afterMs: SAVE_PAUSE_MS }]);
    expect(isUnsaved(step.sync)).toBe(true);
  });
});
