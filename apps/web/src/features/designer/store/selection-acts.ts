import type { GraphNode } from "@orderloom/schema/graph/graph";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { type Alignment, type Axis, alignItems, distributeItems, type Placed } from "../graph/align-items.ts";
import { groupOf } from "../graph/group-nodes.ts";
import { idMaker } from "../graph/make-id.ts";
import type { DesignerStore } from "./designer-store.ts";

/** The selected nodes; those of a selected group count as selected. */
export function selectedNodes(designer: DesignerStore): readonly GraphNode[] {
  const { graph, selected } = designer.state.getState();
  const ids = new Set(selected);
  for (const group of graph.groups) if (ids.has(group.id)) for (const id of group.nodes) ids.add(id);
  return graph.nodes.filter(({ id }) => ids.has(id));
}

/** The selected cards and notes with their places and sizes: what can be aligned. */
export function selectedItems(designer: DesignerStore): readonly Placed[] {
  const { graph, selected } = designer.state.getState();
  const notes = graph.notes.filter(({ id }) => selected.includes(id));
  return [...selectedNodes(designer).map(({ id, position }) => ({ id, position, size: NODE_SIZE })), ...notes];
}

/** Brings one side or the middle of the selected items onto one line. */
export function alignSelected(designer: DesignerStore, alignment: Alignment): void {
  const items = selectedItems(designer);
  if (items.length > 1) designer.dispatch({ type: "items.move", positions: alignItems(items, alignment) });
}

/** Leaves equal gaps between the selected items, beside or above each other. */
export function distributeSelected(designer: DesignerStore, axis: Axis): void {
  designer.dispatch({ type: "items.move", positions: distributeItems(selectedItems(designer), axis) });
}

/** Takes the selected nodes out of the flow, which heals around them; they stay on the canvas. */
export function detachSelected(designer: DesignerStore): void {
  designer.dispatch({ type: "nodes.detach", ids: selectedNodes(designer).map(({ id }) => id) });
}

/** Makes a group of the selected nodes; true when there are any. */
export function groupSelected(designer: DesignerStore): boolean {
  const { graph } = designer.state.getState();
  const nodes = selectedNodes(designer).map(({ id }) => id);
  if (nodes.length === 0) return false;
  designer.dispatch({ type: "group.add", group: { id: idMaker(graph)("group"), name: "", description: "", nodes } });
  return true;
}

/** The ids of the groups that are selected, or in which selected nodes lie. */
export function selectedGroups(designer: DesignerStore): readonly string[] {
  const { graph, selected } = designer.state.getState();
  const ids = selected.flatMap((id) => {
    const group = graph.groups.find((known) => known.id === id) ?? groupOf(graph, id);
    return group ? [group.id] : [];
  });
  return [...new Set(ids)];
}

/** Takes the groups of the selection away; their nodes stay where they are. */
export function ungroupSelected(designer: DesignerStore): void {
  const ids = selectedGroups(designer);
  if (ids.length > 0) designer.dispatch({ type: "items.remove", ids, heal: false });
}

/** Takes the selected nodes out of their groups. */
export function leaveGroup(designer: DesignerStore): void {
  const nodes = selectedNodes(designer).map(({ id }) => id);
  designer.dispatch({ type: "group.move_nodes", nodes, group: null });
}

/** The id of the node that calls another flow, when it is all that is selected. */
export function selectedCall(designer: DesignerStore): string | null {
  const [node, ...more] = selectedNodes(designer);
  return node?.type === "control.sub-flow" && more.length === 0 ? node.id : null;
}

/** Asks to put the nodes of the flow that is called in place of the call. */
export function putInLine(designer: DesignerStore): void {
  const node = selectedCall(designer);
  if (node !== null) designer.open({ type: "put-in-line", node });
}
