import { ALIGNMENTS, type Alignment } from "../graph/align-items.ts";
import { duplicateSelected } from "./clipboard-acts.ts";
import { removeSelected, selectReach } from "./designer-acts.ts";
import type { DesignerStore } from "./designer-store.ts";
import {
  alignSelected,
  detachSelected,
  distributeSelected,
  groupSelected,
  leaveGroup,
  putInLine,
  selectedCall,
  selectedGroups,
  selectedItems,
  selectedNodes,
  ungroupSelected,
} from "./selection-acts.ts";

/** What can be done with a selection. Each has a sentence under `designer.actions`. */
export type SelectionAction =
  | "reachRight"
  | "reachLeft"
  | Alignment
  | "distributeX"
  | "distributeY"
  | "group"
  | "ungroup"
  | "leaveGroup"
  | "toSubFlow"
  | "putInLine"
  | "detach"
  | "duplicate"
  | "heal"
  | "remove";

type Act = { readonly run: (designer: DesignerStore) => void; readonly keys?: string };

export const SELECTION_ACTS: Readonly<Record<SelectionAction, Act>> = {
  reachRight: { run: (designer) => selectReach(designer, "right"), keys: "Shift →" },
  reachLeft: { run: (designer) => selectReach(designer, "left"), keys: "Shift ←" },
  ...alignments(),
  distributeX: { run: (designer) => distributeSelected(designer, "x") },
  distributeY: { run: (designer) => distributeSelected(designer, "y") },
  group: { run: groupSelected, keys: "Ctrl G" },
  ungroup: { run: ungroupSelected, keys: "Ctrl Shift G" },
  leaveGroup: { run: leaveGroup },
  toSubFlow: { run: (designer) => designer.open({ type: "sub-flow" }), keys: "Shift S" },
  putInLine: { run: putInLine, keys: "Shift I" },
  detach: { run: detachSelected, keys: "X" },
  duplicate: { run: duplicateSelected, keys: "Ctrl D" },
  heal: { run: (designer) => removeSelected(designer, true), keys: "Ctrl Delete" },
  remove: { run: (designer) => removeSelected(designer, false), keys: "Delete" },
};

function alignments(): Readonly<Record<Alignment, Act>> {
  const act = (alignment: Alignment): Act => ({ run: (designer) => alignSelected(designer, alignment) });
  return {
    left: act("left"),
    center: act("center"),
    right: act("right"),
    top: act("top"),
    middle: act("middle"),
    bottom: act("bottom"),
  };
}

/** The actions that do something to what is selected now, in the order they are offered. */
export function selectionActions(designer: DesignerStore): readonly SelectionAction[] {
  const { graph } = designer.state.getState();
  const nodes = selectedNodes(designer);
  const items = selectedItems(designer);
  const groups = selectedGroups(designer);
  const ids = new Set(nodes.map(({ id }) => id));
  const isWired = graph.edges.some((edge) => ids.has(edge.from.node) !== ids.has(edge.to.node));
  const whole = graph.groups.some((group) => groups.includes(group.id) && group.nodes.length === nodes.length);
  return [
    ...offer(nodes.length > 0, "reachRight", "reachLeft"),
    ...offer(items.length > 1, ...ALIGNMENTS),
    ...offer(items.length > 2, "distributeX", "distributeY"),
    ...offer(nodes.length > 0 && !(groups.length === 1 && whole), "group"),
    ...offer(groups.length > 0, "ungroup"),
    ...offer(groups.length === 1 && !whole, "leaveGroup"),
    ...offer(nodes.length > 0, "toSubFlow"),
    ...offer(selectedCall(designer) !== null, "putInLine"),
    ...offer(isWired, "detach"),
    ...offer(items.length > 0, "duplicate"),
    ...offer(nodes.length > 0, "heal"),
    "remove",
  ];
}

function offer(fits: boolean, ...actions: readonly SelectionAction[]): readonly SelectionAction[] {
  return fits ? actions : [];
}
