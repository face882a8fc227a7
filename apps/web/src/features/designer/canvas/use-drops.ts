"use client";

import { type FinalConnectionState, useReactFlow } from "@xyflow/react";
import { type DragEvent, type MouseEvent, type RefObject, useMemo } from "react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { snap } from "../graph/tidy-graph.ts";
import { NODE_DRAG_TYPE } from "../palette/drag-type.ts";
import { addNode, definitionByType } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import { focusCanvas, wireUnder } from "./focus-node.ts";

/** What is let go over the canvas: palette entries, wires that end nowhere, and the double click that asks for a node, there or on a wire. */
export function useDrops(canvas: RefObject<HTMLElement | null>) {
  const designer = useDesigner();
  const view = useReactFlow();
  return useMemo(() => {
    const onDoubleClick = ({ target, clientX: x, clientY: y }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      const edge = target.closest(".react-flow__edge")?.getAttribute("data-id");
      if (edge) return designer.open({ type: "add", place: { type: "wire", edge }, at: { x, y } });
      if (!target.classList.contains("react-flow__pane")) return;
      const position = view.screenToFlowPosition({ x, y });
      designer.open({ type: "add", place: { type: "at", position }, at: { x, y } });
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(NODE_DRAG_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      const definition = definitionByType(event.dataTransfer.getData(NODE_DRAG_TYPE));
      if (!definition) return;
      event.preventDefault();
      const point = { x: event.clientX, y: event.clientY };
      const center = view.screenToFlowPosition(point);
      const position = { x: snap(center.x - NODE_SIZE.width / 2), y: snap(center.y - NODE_SIZE.height / 2) };
      const edge = definition.hasInput ? wireUnder(point) : null;
      // The keys go on from the node that was just dropped.
      focusCanvas(canvas.current);
      addNode(designer, definition, edge === null ? { type: "at", position } : { type: "wire", edge, position });
    };
    const onConnectEnd = (event: globalThis.MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const from = state.fromHandle;
      const point = "changedTouches" in event ? event.changedTouches[0] : event;
      if (state.isValid || state.toNode || from?.type !== "source" || !point) return;
      const at = { x: point.clientX, y: point.clientY };
      const { x, y } = view.screenToFlowPosition(at);
      const position = { x: snap(x), y: snap(y - NODE_SIZE.height / 2) };
      designer.open({ type: "add", place: { type: "after", node: from.nodeId, port: from.id ?? null, position }, at });
    };
    return { onDoubleClick, onDragOver, onDrop, onConnectEnd };
  }, [designer, view, canvas]);
}
