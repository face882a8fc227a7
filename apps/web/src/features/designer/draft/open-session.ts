import { createDesignerStore, type DesignerStore } from "../store/designer-store.ts";
import { type CopyPlace, dropCopy, findCopy } from "./draft-copy.ts";
import { createDraftKeeper, type DraftKeeper, type DraftServer } from "./draft-keeper.ts";
import type { ServerDraft } from "./draft-sync.ts";
import { sameGraph } from "./same-graph.ts";

/** One visit to one draft: what is drawn, and what keeps it. `restoredAt` tells of unsaved work that was found. */
export type DesignerSession = {
  readonly designer: DesignerStore;
  readonly keeper: DraftKeeper;
  readonly restoredAt: number | null;
};

type Options = {
  readonly opened: ServerDraft;
  readonly server: DraftServer;
  readonly place: CopyPlace;
  readonly store: Storage;
  /** Somebody who may only look: nothing that is done here changes the graph. */
  readonly readOnly: boolean;
};

/** Opens a draft. Unsaved work of an earlier visit comes onto the screen as a step that can be undone. */
export function openSession({ opened, server, place, store, readOnly }: Options): DesignerSession {
  const found = readOnly ? null : findCopy(store, place, Date.now());
  const restored = found && !sameGraph(found.graph, opened.graph) ? found : null;
  if (found && !restored) dropCopy(store, place);
  const designer = createDesignerStore({
    graph: opened.graph,
    now: Date.now,
    readOnly,
    onEdited: () => keeper.edited(),
  });
  const keeper = createDraftKeeper({
    opened,
    restored,
    server,
    graph: () => designer.state.getState().graph,
    show: (graph) => designer.show(graph),
    copies: { store, place },
  });
  if (restored) designer.show(restored.graph);
  return { designer, keeper, restoredAt: restored?.at ?? null };
}
