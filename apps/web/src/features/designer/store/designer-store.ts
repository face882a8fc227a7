import type { Graph } from "@orderloom/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { GraphCommand, Position } from "../graph/graph-command.ts";
import { idsPut } from "../graph/graph-patch.ts";
import { act, type Edited, EMPTY_HISTORY, type History, redo, undo } from "../graph/history.ts";

/** A box that is open over the canvas. Ids name the node or wire it was opened for. */
export type DesignerBox =
  | { readonly type: "add"; readonly place: AddPlace; readonly at: Position | null }
  | { readonly type: "connect"; readonly from: string }
  | { readonly type: "move"; readonly node: string }
  | { readonly type: "sub-flow" }
  | { readonly type: "put-in-line"; readonly node: string }
  | { readonly type: "shortcuts" };

/** Where the box for adding puts its node: after a node (by a port), onto a wire, or on a point of the canvas. */
export type AddPlace =
  | { readonly type: "after"; readonly node: string; readonly port: string | null; readonly position?: Position }
  | { readonly type: "wire"; readonly edge: string; readonly position?: Position }
  | { readonly type: "at"; readonly position: Position };

/** All that a designer knows of itself. Everything on the screen is worked out from this and the catalogue. */
export type DesignerState = {
  readonly graph: Graph;
  readonly history: History;
  /** Ids of the selected nodes, wires, notes and groups; the last one in is the one that arrow keys walk from. */
  readonly selected: readonly string[];
  /** The node that a walk along the wires came from, to go back the same way. */
  readonly cameFrom: string | null;
  /** Places of nodes while they are dragged; the graph changes once, when they are let go. */
  readonly dragged: Readonly<Record<string, Position>> | null;
  readonly box: DesignerBox | null;
  /** Ids of the groups shown as one card: what this person likes, no part of the graph. */
  readonly folded: readonly string[];
  /** The next stroke over the canvas selects what it goes around. */
  readonly hasLasso: boolean;
};

export type DesignerStore = {
  readonly state: StoreApi<DesignerState>;
  /** Applies a command as one step to undo; edits of the same key in quick succession are one step together. */
  dispatch(command: GraphCommand, key?: string): void;
  undo(): void;
  redo(): void;
  select(ids: readonly string[], cameFrom?: string | null): void;
  drag(positions: Readonly<Record<string, Position>>): void;
  /** Lets go of what is dragged. Edits of the same key that follow at once are one step with it. */
  drop(key?: string): void;
  open(box: DesignerBox | null): void;
  /** Folds a group, or unfolds it. */
  fold(groupId: string): void;
  /** Takes the lasso for the next stroke, or puts it away. */
  takeLasso(hasLasso: boolean): void;
  /** Shows a graph that came from the server; the step can be undone but is no edit of this person. */
  show(graph: Graph): void;
};

type Options = {
  readonly graph: Graph;
  readonly now: () => number;
  /** Nothing changes the graph; looking, selecting and walking go on. */
  readonly readOnly: boolean;
  readonly onEdited: () => void;
};

/** The designer of one draft. `onEdited` is told after every change that the person made, undo and redo included. */
export function createDesignerStore({ graph, now, readOnly, onEdited }: Options): DesignerStore {
  const state = createStore<DesignerState>(() => ({
    graph,
    history: EMPTY_HISTORY,
    selected: [],
    cameFrom: null,
    dragged: null,
    box: null,
    folded: [],
    hasLasso: false,
  }));
  const become = (next: Edited, selected?: readonly string[]) => {
    const before = state.getState();
    if (next.graph === before.graph) return false;
    state.setState({ ...next, selected: existing(next.graph, selected ?? before.selected) });
    return true;
  };
  const edited = () => ({ graph: state.getState().graph, history: state.getState().history });
  const dispatch = (command: GraphCommand, key?: string) => {
    if (readOnly) return;
    if (become(act(edited(), { command, key: key ?? null, at: now() }), selectedBy(command))) onEdited();
  };
  return {
    state,
    dispatch,
    undo() {
      const step = state.getState().history.past.at(-1);
      if (step && become(undo(edited()), selectedBy(step.command))) onEdited();
    },
    redo() {
      const step = state.getState().history.future.at(-1);
      if (step && become(redo(edited()), selectedBy(step.command))) onEdited();
    },
    select: (ids, cameFrom = null) =>
      state.setState(({ graph: now, folded }) => ({ selected: ids, cameFrom, folded: unfoldedFor(now, folded, ids) })),
    drag(positions) {
      if (!readOnly) state.setState((before) => ({ dragged: { ...before.dragged, ...positions } }));
    },
    drop(key) {
      const { dragged } = state.getState();
      state.setState({ dragged: null });
      if (dragged) dispatch({ type: "items.move", positions: dragged }, key);
    },
    open(box) {
      if (!readOnly || box === null || box.type === "shortcuts") state.setState({ box });
    },
    fold: (id) =>
      state.setState(({ folded }) => ({
        folded: folded.includes(id) ? folded.filter((other) => other !== id) : [...folded, id],
      })),
    takeLasso: (hasLasso) => state.setState({ hasLasso }),
    show(shown) {
      become(act(edited(), { command: { type: "graph.replace", graph: shown }, key: null, at: now() }));
    },
  };
}

/** Nothing that is selected stays hidden in a folded group. */
function unfoldedFor(graph: Graph, folded: readonly string[], selected: readonly string[]): readonly string[] {
  if (folded.length === 0) return folded;
  const hiding = (id: string) => graph.groups.some((group) => group.id === id && group.nodes.some(isSelected));
  const isSelected = (id: string) => selected.includes(id);
  return folded.some(hiding) ? folded.filter((id) => !hiding(id)) : folded;
}

/** What a command leaves selected: the new thing, or what undo brought back. Undefined keeps the selection. */
function selectedBy(command: GraphCommand): readonly string[] | undefined {
  switch (command.type) {
    case "node.add":
    case "node.insert":
      return [command.node.id];
    case "nodes.to_sub_flow":
      return [command.call];
    case "node.put_in_line":
      return command.ids;
    case "note.add":
      return [command.note.id];
    case "group.add":
      return [command.group.id];
    case "items.paste":
      return [...command.items.nodes, ...command.items.notes].map(({ id }) => id);
    case "graph.patch": {
      const ids = idsPut(command.patch);
      return ids.length > 0 && ids.length <= MANY ? ids : undefined;
    }
    default:
      return undefined;
  }
}

/** Undoing a tidy or an import touches everything; selecting everything would say nothing. */
const MANY = 50;

function existing(graph: Graph, ids: readonly string[]): readonly string[] {
  const known = new Set(
    [graph.nodes, graph.edges, graph.notes, graph.groups].flatMap((list) => list.map(({ id }) => id)),
  );
  const kept = ids.filter((id) => known.has(id));
  return kept.length === ids.length ? ids : kept;
}
