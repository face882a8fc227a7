"use client";

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import { NODE_SIZE } from "../../../ui/flow-canvas/card-geometry.ts";
import { DURATIONS_MS } from "../../../ui/theme.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";

const MARGIN = 24;

/**
 * Brings a node that was selected alone into view: keys may have led out of it, or the panel that opens for the node
 * may have covered it. Nothing moves under a pressed pointer.
 */
export function useKeepInView(canvas: RefObject<HTMLElement | null>): void {
  const designer = useDesigner();
  const view = useReactFlow();
  const selected = useDesignerState((state) => state.selected);
  useEffect(() => {
    const frame = canvas.current;
    const [id, ...more] = selected;
    if (!frame || id === undefined || more.length > 0) return;
    const show = () => {
      const { graph, dragged } = designer.state.getState();
      const place = graph.nodes.find((node) => node.id === id)?.position;
      if (!place || dragged) return;
      const { x, y, zoom } = view.getViewport();
      const { x: left, y: top } = view.flowToScreenPosition(place);
      const card = { left, top, right: left + NODE_SIZE.width * zoom, bottom: top + NODE_SIZE.height * zoom };
      const by = wayIntoView(card, visiblePart(frame));
      if (by.x !== 0 || by.y !== 0)
        void view.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: DURATIONS_MS.slow });
    };
    if (!frame.matches(":active")) return show();
    window.addEventListener("pointerup", show, { once: true });
    return () => window.removeEventListener("pointerup", show);
  }, [designer, view, canvas, selected]);
}

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The canvas without what the inspector covers of it: its right side, on a phone its lower part. */
function visiblePart(canvas: HTMLElement): Frame {
  const { left, right, top, bottom } = canvas.getBoundingClientRect();
  const panel = canvas.parentElement?.parentElement?.querySelector("aside")?.getBoundingClientRect();
  if (!panel) return { left, right, top, bottom };
  const isBelow = panel.width >= right - left;
  return isBelow
    ? { left, right, top, bottom: Math.min(bottom, panel.top) }
    : { left, right: Math.min(right, panel.left), top, bottom };
}

/** The shortest way that brings a card inside the frame. */
function wayIntoView(card: Frame, frame: Frame): { x: number; y: number } {
  const along = (low: number, high: number, [from, to]: readonly [number, number]) => {
    if (low < from + MARGIN) return from + MARGIN - low;
    return high > to - MARGIN ? to - MARGIN - high : 0;
  };
  return {
    x: along(card.left, card.right, [frame.left, frame.right]),
    y: along(card.top, card.bottom, [frame.top, frame.bottom]),
  };
}
