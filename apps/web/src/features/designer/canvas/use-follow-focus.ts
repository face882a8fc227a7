"use client";

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import { NODE_SIZE } from "../graph/tidy-graph.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { nodeElement } from "./focus-node.ts";

/**
 * Lets the keyboard's focus follow the selection while it is on the canvas, and brings what it goes to into view.
 * A focus that is elsewhere, in a form say, stays there.
 */
export function useFollowFocus(canvas: RefObject<HTMLElement | null>): void {
  const designer = useDesigner();
  const view = useReactFlow();
  const selected = useDesignerState((state) => state.selected);
  useEffect(() => {
    const { graph } = designer.state.getState();
    const node = graph.nodes.find(({ id }) => id === selected.at(-1));
    const frame = canvas.current;
    if (!node || !frame?.contains(document.activeElement)) return;
    const element = nodeElement(frame, node.id);
    if (element === null || element.contains(document.activeElement)) return;
    element.focus({ preventScroll: true });
    if (!isInside(element.getBoundingClientRect(), frame.getBoundingClientRect())) {
      const { x, y } = node.position;
      void view.setCenter(x + NODE_SIZE.width / 2, y + NODE_SIZE.height / 2, { zoom: view.getZoom(), duration: 150 });
    }
  }, [designer, view, canvas, selected]);
}

function isInside(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
