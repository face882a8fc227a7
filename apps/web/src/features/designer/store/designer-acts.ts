import { CATALOGUE, NODE_DEFINITIONS } from "@orderloom/nodes/definitions";
import type { NodeDefinition } from "@orderloom/schema/graph/node";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { nodeFace } from "../../../ui/flow-canvas/node-face.ts";
import type { Position } from "../graph/graph-command.ts";
import { idMaker } from "../graph/make-id.ts";
import { firstFreePort, freeSpot, type NewPlace, newNodeCommand } from "../graph/new-node.ts";
import { snap, tidyGraph } from "../graph/tidy-graph.ts";
import { type Direction, firstNode, reach, walkGraph } from "../graph/walk-graph.ts";
import type { AddPlace, DesignerStore } from "./designer-store.ts";
import { selectedItems, selectedNodes } from "./selection-acts.ts";

/** The node that keys act on: the last one selected. Null when no node is. */
export function currentNode(designer: DesignerStore): string | null {
  const { graph, selected } = designer.state.getState();
  return selected.findLast((id) => graph.nodes.some((node) => node.id === id)) ?? null;
}

/** Where a node is added when nobody said where: behind the current node, else below all others. */
export function defaultPlace(designer: DesignerStore): AddPlace {
  const { graph, selected } = designer.state.getState();
  const wire = selected.length === 1 ? graph.edges.find((edge) => edge.id === selected[0]) : undefined;
  if (wire) return { type: "wire", edge: wire.id };
  const node = currentNode(designer);
  if (node !== null) return { type: "after", node, port: firstFreePort({ graph, catalogue: CATALOGUE }, node) };
  const lowest = Math.max(-NODE_SIZE.height, ...graph.nodes.map(({ position }) => position.y));
  return { type: "at", position: freeSpot(graph, { x: 0, y: graph.nodes.length === 0 ? 0 : snap(lowest) }) };
}

/** Adds a node of a kind at a place; it is selected afterwards. Behind a node without a free port it stays unwired. */
export function addNode(designer: DesignerStore, definition: NodeDefinition, place: AddPlace): void {
  const { graph } = designer.state.getState();
  const making = { graph, catalogue: CATALOGUE, makeId: idMaker(graph) };
  designer.dispatch(newNodeCommand(definition, newPlace(designer, place), making));
}

function newPlace(designer: DesignerStore, place: AddPlace): NewPlace {
  if (place.type !== "after") return place;
  if (place.port !== null) return { ...place, port: place.port };
  const { graph } = designer.state.getState();
  const from = graph.nodes.find((node) => node.id === place.node)?.position ?? { x: 0, y: 0 };
  return { type: "at", position: freeSpot(graph, { x: from.x, y: from.y }) };
}

/** The kind of node that a palette entry or a drag names. */
export function definitionByType(type: string): NodeDefinition | undefined {
  return NODE_DEFINITIONS.find((definition) => definition.type === type);
}

/** Removes what is selected, a group with its nodes; healed, what led to a removed node goes on past it. */
export function removeSelected(designer: DesignerStore, heal: boolean): void {
  const { selected } = designer.state.getState();
  const ids = [...selected, ...selectedNodes(designer).map(({ id }) => id)];
  if (ids.length > 0) designer.dispatch({ type: "items.remove", ids, heal });
}

export function selectAll(designer: DesignerStore): void {
  const { graph } = designer.state.getState();
  designer.select([...graph.nodes, ...graph.edges, ...graph.notes].map(({ id }) => id));
}

/** Moves the selection along the wires; from nowhere it goes to where the flow begins. Says where it came to. */
export function walk(designer: DesignerStore, direction: Direction): string | null {
  const { graph, cameFrom } = designer.state.getState();
  const from = currentNode(designer);
  const to = from === null ? firstNode(graph) : walkGraph(graph, from, { direction, cameFrom });
  if (to !== null) designer.select([to], direction === "right" ? from : null);
  return to;
}

/** Selects also all that follows the selected nodes, or all that leads to them. */
export function selectReach(designer: DesignerStore, direction: "left" | "right"): void {
  const { graph, selected } = designer.state.getState();
  const nodes = selected.filter((id) => graph.nodes.some((node) => node.id === id));
  const current = nodes.at(-1);
  const reached = [...reach(graph, nodes, direction)].filter((id) => id !== current);
  designer.select(current === undefined ? reached : [...reached, current]);
}

/** Moves the selected nodes and notes; quick repetition is one step to undo. */
export function nudgeSelected(designer: DesignerStore, by: Position): void {
  const { selected } = designer.state.getState();
  const items = selectedItems(designer);
  const positions = Object.fromEntries(
    items.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }]),
  );
  designer.dispatch({ type: "items.move", positions }, `nudge:${selected.join(" ")}`);
}

/** Draws the flow in columns, as one step to undo. */
export function tidy(designer: DesignerStore): void {
  const { graph } = designer.state.getState();
  const ports = new Map(
    graph.nodes.map((node) => [node.id, nodeFace(CATALOGUE, node, graph.edges).outputs.map(({ id }) => id)]),
  );
  const rank = (node: string, port: string) => ports.get(node)?.indexOf(port) ?? 0;
  designer.dispatch({ type: "items.move", positions: tidyGraph(graph, rank) });
}

/** Puts an empty note on the canvas. */
export function addNote(designer: DesignerStore, position: Position): void {
  const { graph } = designer.state.getState();
  const note = { id: idMaker(graph)("note"), text: "", position, size: { width: 240, height: 120 } };
  designer.dispatch({ type: "note.add", note });
}
