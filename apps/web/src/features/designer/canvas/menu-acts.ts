import type { ReactFlowInstance } from "@xyflow/react";
import type { Position } from "../graph/graph-command.ts";
import { currentNode, defaultPlace, selectAll, tidy } from "../store/designer-acts.ts";
import type { DesignerStore } from "../store/designer-store.ts";
import { addNoteAt } from "./add-note-at.ts";
import { fitSelection } from "./fit-selection.ts";

/** One line of a menu; its words stand under `designer.actions`. */
export type MenuAct = { readonly key: MenuKey; readonly keys?: string; readonly run: () => void };

type MenuKey =
  | "add"
  | "addAfter"
  | "insertHere"
  | "note"
  | "tidy"
  | "selectAll"
  | "fit"
  | "fitSelection"
  | "settings"
  | "rename"
  | "connect";

type Menu = {
  readonly designer: DesignerStore;
  readonly view: ReactFlowInstance;
  /** The point of the screen that the menu was opened at. */
  readonly at: Position;
  readonly onEnter: (part: "settings" | "name") => void;
};

/** What can be done on open ground. */
export function groundActs({ designer, view, at }: Menu, readOnly: boolean): readonly MenuAct[] {
  const position = view.screenToFlowPosition(at);
  const looks: readonly MenuAct[] = [
    { key: "selectAll", keys: "Ctrl A", run: () => selectAll(designer) },
    { key: "fit", keys: "F", run: () => void view.fitView({ padding: 0.06, maxZoom: 1 }) },
  ];
  if (readOnly) return looks;
  return [
    { key: "add", keys: "N", run: () => designer.open({ type: "add", place: { type: "at", position }, at }) },
    { key: "note", run: () => addNoteAt(designer, position) },
    { key: "tidy", keys: "Shift T", run: () => tidy(designer) },
    ...looks,
  ];
}

/** What can be done only with one thing: a node or a wire. */
export function soleActs({ designer, at, onEnter }: Menu): readonly MenuAct[] {
  const { selected, graph } = designer.state.getState();
  const node = currentNode(designer);
  const add = () => designer.open({ type: "add", place: defaultPlace(designer), at });
  if (selected.length !== 1) return [];
  if (graph.edges.some(({ id }) => id === selected[0])) return [{ key: "insertHere", keys: "N", run: add }];
  if (node === null) return [];
  return [
    { key: "settings", keys: "Enter", run: () => onEnter("settings") },
    { key: "rename", keys: "F2", run: () => onEnter("name") },
    { key: "addAfter", keys: "N", run: add },
    { key: "connect", keys: "C", run: () => designer.open({ type: "connect", from: node }) },
  ];
}

/** Ways to look at what is selected. */
export function lookActs({ designer, view }: Menu): readonly MenuAct[] {
  return [{ key: "fitSelection", keys: "Shift F", run: () => fitSelection(designer, view) }];
}
