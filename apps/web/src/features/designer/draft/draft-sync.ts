import { assertNever } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";

/** Saving waits until nothing was edited for this long … */
export const SAVE_PAUSE_MS = 800;
/** … but never longer than this after the first unsaved edit. */
export const SAVE_AT_LATEST_MS = 5_000;
const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const;

/** A draft as the server has it. `savedBy` is null when no person saved it. */
export type ServerDraft = {
  readonly revision: number;
  readonly graph: Graph;
  readonly savedBy: string | null;
  readonly savedAt: string;
};

export type SyncStatus =
  | { readonly type: "idle" }
  | { readonly type: "waiting"; readonly since: number }
  | { readonly type: "saving"; readonly edits: number }
  | { readonly type: "offline" }
  | { readonly type: "signed_out" }
  | { readonly type: "stale"; readonly newer: ServerDraft; readonly putOff: boolean }
  | { readonly type: "refused"; readonly sentence: string };

/**
 * Where a draft stands between this screen and the server. `edits` counts what was done here since it opened,
 * `savedEdits` how much of it the server has; nothing is lost while the two differ, for a copy is kept in the browser.
 * `unreachable` lasts from the first save that did not arrive to the next one that does.
 */
export type DraftSync = {
  readonly revision: number;
  readonly edits: number;
  readonly savedEdits: number;
  readonly savedAt: number | null;
  readonly unreachable: { readonly since: number; readonly attempts: number } | null;
  readonly status: SyncStatus;
};

export type SyncEvent =
  | { readonly type: "edited"; readonly at: number }
  | { readonly type: "due" }
  | { readonly type: "saved"; readonly revision: number; readonly at: number }
  /** A save was refused because of a newer draft; `same`: that draft is what stands here anyway. */
  | { readonly type: "stale"; readonly newer: ServerDraft; readonly same: boolean; readonly at: number }
  /** A look at the server found this draft. */
  | { readonly type: "seen"; readonly newer: ServerDraft }
  | { readonly type: "unreachable"; readonly at: number }
  | { readonly type: "signed_out" }
  | { readonly type: "refused"; readonly sentence: string }
  /** The network, the session or the person's right may be back. */
  | { readonly type: "reconnected" }
  /** The newer draft and what was done here were brought together in this graph. */
  | { readonly type: "merged"; readonly graph: Graph }
  | { readonly type: "take_newer"; readonly at: number }
  | { readonly type: "put_off" }
  | { readonly type: "ask_again" };

/** What the screen must do now: save the graph on a revision, come back with `due`, or show another graph. */
export type SyncOrder =
  | { readonly type: "save"; readonly revision: number }
  | { readonly type: "wake"; readonly afterMs: number }
  | { readonly type: "show"; readonly graph: Graph };

export type SyncStep = { readonly sync: DraftSync; readonly orders: readonly SyncOrder[] };

/** A draft just opened at a revision. */
export function openDraft(revision: number): DraftSync {
  return { revision, edits: 0, savedEdits: 0, savedAt: null, unreachable: null, status: { type: "idle" } };
}

/** True while the server lacks something that was done here. */
export function isUnsaved(sync: DraftSync): boolean {
  return sync.edits > sync.savedEdits;
}

/** Decides what follows from an event. Pure: clocks come in with the events, work goes out as orders. */
export function nextSync(sync: DraftSync, event: SyncEvent): SyncStep {
  switch (event.type) {
    case "edited":
      return edited({ ...sync, edits: sync.edits + 1 }, event.at);
    case "due":
      return sync.status.type === "waiting" || sync.status.type === "offline" ? save(sync) : still(sync);
    case "reconnected":
      return mayTryAgain(sync) ? save(sync) : still(sync);
    case "saved":
      return saved({ ...sync, revision: event.revision }, event.at);
    case "stale":
      if (event.same) return saved({ ...sync, revision: event.newer.revision }, event.at);
      return still({ ...sync, unreachable: null, status: { type: "stale", newer: event.newer, putOff: false } });
    case "seen":
      if (sync.status.type !== "idle" || event.newer.revision <= sync.revision) return still(sync);
      return still({ ...sync, status: { type: "stale", newer: event.newer, putOff: false } });
    case "unreachable":
      return unreachable(sync, event.at);
    case "signed_out":
      return still({ ...sync, status: { type: "signed_out" } });
    case "refused":
      return still({ ...sync, unreachable: null, status: { type: "refused", sentence: event.sentence } });
    case "merged":
      return merged(sync, event.graph);
    case "take_newer":
      return takeNewer(sync, event.at);
    case "put_off":
    case "ask_again":
      if (sync.status.type !== "stale") return still(sync);
      return still({ ...sync, status: { ...sync.status, putOff: event.type === "put_off" } });
    default:
      return assertNever(event);
  }
}

function still(sync: DraftSync): SyncStep {
  return { sync, orders: [] };
}

function edited(sync: DraftSync, at: number): SyncStep {
  switch (sync.status.type) {
    case "idle":
    case "refused":
      return waitFrom(sync, at);
    case "waiting": {
      const left = Math.max(0, sync.status.since + SAVE_AT_LATEST_MS - at);
      return { sync, orders: [{ type: "wake", afterMs: Math.min(SAVE_PAUSE_MS, left) }] };
    }
    case "saving":
    case "offline":
    case "signed_out":
    case "stale":
      return still(sync);
    default:
      return assertNever(sync.status);
  }
}

function waitFrom(sync: DraftSync, at: number): SyncStep {
  return {
    sync: { ...sync, status: { type: "waiting", since: at } },
    orders: [{ type: "wake", afterMs: SAVE_PAUSE_MS }],
  };
}

function mayTryAgain(sync: DraftSync): boolean {
  const { type } = sync.status;
  return type === "offline" || type === "signed_out" || type === "refused";
}

function save(sync: DraftSync): SyncStep {
  if (!isUnsaved(sync)) return still({ ...sync, unreachable: null, status: { type: "idle" } });
  return {
    sync: { ...sync, status: { type: "saving", edits: sync.edits } },
    orders: [{ type: "save", revision: sync.revision }],
  };
}

function saved(sync: DraftSync, at: number): SyncStep {
  const savedEdits = sync.status.type === "saving" ? sync.status.edits : sync.savedEdits;
  const settled: DraftSync = { ...sync, savedEdits, savedAt: at, unreachable: null, status: { type: "idle" } };
  return isUnsaved(settled) ? waitFrom(settled, at) : still(settled);
}

function unreachable(sync: DraftSync, at: number): SyncStep {
  const attempts = sync.unreachable?.attempts ?? 0;
  return {
    sync: {
      ...sync,
      unreachable: { since: sync.unreachable?.since ?? at, attempts: attempts + 1 },
      status: { type: "offline" },
    },
    orders: [{ type: "wake", afterMs: RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? RETRY_MS[0] }],
  };
}

/** On the screen it is an edit that can be undone; it is saved on top of the newer draft, of which nothing is lost. */
function merged(sync: DraftSync, graph: Graph): SyncStep {
  if (sync.status.type !== "stale") return still(sync);
  const { revision } = sync.status.newer;
  const step = save({ ...sync, revision, edits: sync.edits + 1 });
  return { ...step, orders: [{ type: "show", graph }, ...step.orders] };
}

/** The newer graph goes on the screen as an edit that can be undone, so what was done here is still a step away. */
function takeNewer(sync: DraftSync, at: number): SyncStep {
  if (sync.status.type !== "stale") return still(sync);
  const { revision, graph } = sync.status.newer;
  return {
    sync: { ...sync, revision, savedEdits: sync.edits, savedAt: at, unreachable: null, status: { type: "idle" } },
    orders: [{ type: "show", graph }],
  };
}
