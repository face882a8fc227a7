import { assertNever } from "@orderloom/schema/error";
import type { Graph } from "@orderloom/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type CopyPlace, type CopyStore, type DraftCopy, dropCopy, keepCopy } from "./draft-copy.ts";
import {
  type DraftSync,
  isUnsaved,
  nextSync,
  openDraft,
  type ServerDraft,
  type SyncEvent,
  type SyncOrder,
} from "./draft-sync.ts";
import { sameGraph } from "./same-graph.ts";

/** How a save ended. */
export type SaveOutcome =
  | { readonly type: "saved"; readonly revision: number }
  | { readonly type: "stale" }
  | { readonly type: "unreachable" }
  | { readonly type: "signed_out" }
  | { readonly type: "refused"; readonly sentence: string };

/** The drafts of the server, as far as one draft needs them. None throws; null when it cannot be read now. */
export type DraftServer = {
  save(revision: number, graph: Graph): Promise<SaveOutcome>;
  read(): Promise<ServerDraft | null>;
  /** The graph of an earlier save; null also when that is too long ago. */
  readSave(revision: number): Promise<Graph | null>;
};

export type DraftKeeper = {
  readonly sync: StoreApi<DraftSync>;
  /** Something was done; the copy in the browser follows at once, the save after a pause. */
  edited(): void;
  /** A person decided, or the network or the session may be back. */
  tell(
    event: Extract<SyncEvent, { type: "merged" | "take_newer" | "put_off" | "ask_again" | "reconnected" | "seen" }>,
  ): void;
  /** What this screen's work was drawn on; null when it cannot be read. */
  base(): Promise<Graph | null>;
  /** Saves now what is not saved. Answers the revision that the server then has, or null when it could not. */
  flush(): Promise<number | null>;
  /** Writes the copy without waiting: the page may be about to go. */
  keepNow(): void;
  /** Takes up restored work. To be called once the screen stands. */
  start(): void;
  /** Saves what is left without waiting; what cannot be saved stays in the copy. */
  stop(): void;
};

type Options = {
  readonly opened: ServerDraft;
  /** Unsaved work of an earlier visit, already on the screen. */
  readonly restored: DraftCopy | null;
  readonly graph: () => Graph;
  readonly show: (graph: Graph) => void;
  readonly server: DraftServer;
  readonly copies: { readonly store: CopyStore; readonly place: CopyPlace };
};

const COPY_PAUSE_MS = 200;

/** Keeps one draft saved: carries out what the state machine orders, with timers, the server and the browser's store. */
export function createDraftKeeper(options: Options): DraftKeeper {
  const { opened, restored } = options;
  const sync = createStore<DraftSync>(() => openDraft(restored?.revision ?? opened.revision));
  const copies = copyKeeper(options, sync);
  let wake: ReturnType<typeof setTimeout> | undefined;

  const happen = (event: SyncEvent) => {
    const step = nextSync(sync.getState(), event);
    sync.setState(step.sync, true);
    for (const order of step.orders) carryOut(order);
    if (!isUnsaved(step.sync)) copies.drop();
  };
  const carryOut = (order: SyncOrder) => {
    switch (order.type) {
      case "wake":
        clearTimeout(wake);
        wake = setTimeout(() => happen({ type: "due" }), order.afterMs);
        return;
      case "save":
        clearTimeout(wake);
        void save(options, order.revision).then(happen);
        return;
      case "show":
        options.show(order.graph);
        return;
      default:
        assertNever(order);
    }
  };
  return {
    sync,
    start() {
      if (!restored || sync.getState().edits > 0) return;
      happen({ type: "edited", at: Date.now() });
      if (restored.revision < opened.revision) happen({ type: "stale", newer: opened, same: false, at: Date.now() });
    },
    edited() {
      happen({ type: "edited", at: Date.now() });
      copies.keepSoon();
    },
    tell: happen,
    base: () => options.server.readSave(sync.getState().revision),
    flush: () => {
      happen({ type: "due" });
      return settled(sync);
    },
    keepNow: copies.keepNow,
    stop() {
      copies.keepNow();
      happen({ type: "due" });
    },
  };
}

/** Asks the server to save, and tells how that ended; after a refusal for a newer draft, with that draft. */
async function save({ graph, server }: Options, revision: number): Promise<SyncEvent> {
  const sent = graph();
  const outcome = await server.save(revision, sent);
  const at = Date.now();
  switch (outcome.type) {
    case "saved":
      return { type: "saved", revision: outcome.revision, at };
    case "unreachable":
      return { type: "unreachable", at };
    case "signed_out":
    case "refused":
      return outcome;
    case "stale": {
      const newer = await server.read();
      return newer === null
        ? { type: "unreachable", at }
        : { type: "stale", newer, same: sameGraph(newer.graph, sent), at };
    }
    default:
      return assertNever(outcome);
  }
}

/** The copy in the browser's store: written soon after an edit, at once when asked, dropped when all is saved. */
function copyKeeper({ copies: { store, place }, graph }: Options, sync: StoreApi<DraftSync>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keepNow = () => {
    cancel();
    const state = sync.getState();
    if (isUnsaved(state)) keepCopy(store, place, { revision: state.revision, at: Date.now(), graph: graph() });
  };
  return {
    keepNow,
    keepSoon() {
      timer ??= setTimeout(keepNow, COPY_PAUSE_MS);
    },
    drop() {
      cancel();
      dropCopy(store, place);
    },
  };
}

/** Waits until saving has come to rest. */
function settled(sync: StoreApi<DraftSync>): Promise<number | null> {
  const answer = (state: DraftSync): number | null | undefined => {
    if (state.status.type === "saving" || state.status.type === "waiting") return undefined;
    return isUnsaved(state) ? null : state.revision;
  };
  const now = answer(sync.getState());
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = sync.subscribe((state) => {
      const revision = answer(state);
      if (revision === undefined) return;
      stop();
      resolve(revision);
    });
  });
}
