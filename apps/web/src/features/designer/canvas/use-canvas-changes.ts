"use client";

import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import type { Connection, EdgeChange, NodeChange } from "@xyflow/react";
import { type MouseEvent, type RefObject, useMemo } from "react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import type { CanvasEdge, CanvasNode } from "../../../ui/flow-canvas/to-flow.ts";
import type { Position } from "../graph/graph-command.ts";
import { groupOf } from "../graph/group-nodes.ts";
import { idMaker } from "../graph/make-id.ts";
import { groupUnder, placesOfNodes } from "../graph/move-groups.ts";
import { canConnect } from "../graph/wire-edges.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerStore } from "../store/designer-store.ts";
import { connectCommand, type Ends } from "./connect-nodes.ts";
import { nodeElement, wireUnder } from "./focus-node.ts";

/** What the canvas library reports, as acts on the designer: the one way from its words back into ours. */
export function useCanvasChanges(canvas: RefObject<HTMLElement | null>) {
  const designer = useDesigner();
  return useMemo(
    () => ({
      onNodesChange: (changes: NodeChange<CanvasNode>[]) => {
        const moved = positionsOf(changes);
        if (moved) designer.drag(placesOfNodes(designer.state.getState().graph, moved));
        takeSelection(designer, changes);
      },
      onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => takeSelection(designer, changes),
      onNodeDragStop: (_event: unknown, node: CanvasNode) => {
        const key = `drop:${node.id}`;
        designer.drop(key);
        layInGroup(designer, node.id, key);
        if (canvas.current) layOnWire(designer, canvas.current, node.id);
      },
      onNodeClick: ({ ctrlKey, metaKey }: MouseEvent, { id, type }: CanvasNode) => {
        if (type !== "frame") return;
        const before = ctrlKey || metaKey ? designer.state.getState().selected : [];
        designer.select(before.includes(id) ? before.filter((other) => other !== id) : [...before, id]);
      },
      onSelectionDragStop: () => designer.drop(),
      onConnect: (connection: Connection) => {
        const { graph } = designer.state.getState();
        const command = connectCommand(graph, endsOf(connection), idMaker(graph));
        if (command) designer.dispatch(command);
      },
      onReconnect: (old: CanvasEdge, connection: Connection) =>
        designer.dispatch({ type: "edge.move_end", edge: { id: old.id, ...endsOf(connection) } }),
      isValidConnection: (connection: Connection | CanvasEdge) =>
        canConnect(designer.state.getState().graph, { id: "", ...endsOf(connection) }),
    }),
    [designer, canvas],
  );
}

function positionsOf(changes: readonly NodeChange<CanvasNode>[]): Readonly<Record<string, Position>> | null {
  const moves = changes.flatMap((change): [string, Position][] =>
    change.type === "position" && change.position && change.dragging ? [[change.id, change.position]] : [],
  );
  return moves.length > 0 ? Object.fromEntries(moves) : null;
}

function takeSelection(
  designer: DesignerStore,
  changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[],
): void {
  const before = designer.state.getState().selected;
  let selected = before;
  for (const change of changes) {
    if (change.type !== "select" || selected.includes(change.id) === change.selected) continue;
    selected = change.selected ? [...selected, change.id] : selected.filter((id) => id !== change.id);
  }
  if (selected !== before) designer.select(selected);
}

/** A node without a group that is dropped on a group's frame joins it, in the same step. */
function layInGroup(designer: DesignerStore, nodeId: string, key: string): void {
  const { graph } = designer.state.getState();
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node || groupOf(graph, nodeId)) return;
  const { x, y } = node.position;
  const group = groupUnder(graph, nodeId, { x: x + NODE_SIZE.width / 2, y: y + NODE_SIZE.height / 2 });
  if (group !== null) designer.dispatch({ type: "group.move_nodes", nodes: [nodeId], group }, key);
}

/** A loose node that is dropped on a wire joins it, when it has a way in and a way out. */
function layOnWire(designer: DesignerStore, canvas: HTMLElement, nodeId: string): void {
  const { graph } = designer.state.getState();
  const node = graph.nodes.find(({ id }) => id === nodeId);
  const isWired = graph.edges.some((edge) => edge.from.node === nodeId || edge.to.node === nodeId);
  const element = nodeElement(canvas, nodeId);
  if (!node || isWired || !element) return;
  const box = element.getBoundingClientRect();
  // The middle third of the card counts: nobody aims at a line with a line.
  const heights = [1 / 2, 1 / 3, 2 / 3].map((share) => box.y + box.height * share);
  const edgeId = heights.map((y) => wireUnder({ x: box.x + box.width / 2, y })).find((wire) => wire !== null);
  const input = element.querySelector(".react-flow__handle.target");
  const outPort = element.querySelector(".react-flow__handle.source")?.getAttribute("data-handleid");
  if (edgeId === undefined || edgeId === null || !input || !outPort) return;
  const through = { inPort: INPUT_PORT_ID, outPort, newEdgeId: idMaker(graph)("edge") };
  designer.dispatch({ type: "node.insert", node, edgeId, through });
}

function endsOf(connection: Connection | CanvasEdge): Ends {
  return {
    from: { node: connection.source, port: connection.sourceHandle ?? "" },
    to: { node: connection.target, port: connection.targetHandle ?? INPUT_PORT_ID },
  };
}
