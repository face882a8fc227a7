"use client";

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { nodeElement } from "./focus-node.ts";

const MARGIN = 24;

/**
 * Lets the keyboard's focus follow the selection while it is on the canvas, and brings a node that was selected alone
 * into view: the panel that opens for it may have covered it. A focus that is elsewhere, in a form say, stays there,
 * and nothing moves under a pressed pointer.
 */
export function useFollowFocus(canvas: RefObject<HTMLElement | null>): void {
  const designer = useDesigner();
  const view = useReactFlow();
  const selected = useDesignerState((state) => state.selected);
  useEffect(() => {
    const frame = canvas.current;
    const id = selected.at(-1);
    const element = frame && id !== undefined ? nodeElement(frame, id) : null;
    if (!frame || !element) return;
    if (frame.contains(document.activeElement) && !element.contains(document.activeElement)) {
      element.focus({ preventScroll: true });
    }
    if (selected.length > 1) return;
    const show = () => {
      if (designer.state.getState().dragged) return;
      const { x, y, zoom } = view.getViewport();
      const by = wayIntoView(element.getBoundingClientRect(), visiblePart(frame));
      if (by.x !== 0 || by.y !== 0) void view.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: 150 });
    };
    if (!frame.matches(":active")) return show();
    window.addEventListener("pointerup", show, { once: true });
    return () => window.removeEventListener("pointerup", show);
  }, [designer, view, canvas, selected]);
}

type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The canvas without what the inspector covers of it. */
function visiblePart(canvas: HTMLElement): Frame {
  const { left, right, top, bottom } = canvas.getBoundingClientRect();
  const panel = canvas.parentElement?.parentElement?.querySelector("aside")?.getBoundingClientRect();
  if (!panel || panel.width >= right - left) return { left, right, top, bottom: panel ? panel.top : bottom };
  return { left, right: Math.min(right, panel.left), top, bottom };
}

/** The shortest way that brings a card inside the frame. */
function wayIntoView(card: DOMRect, frame: Frame): { x: number; y: number } {
  const along = (low: number, high: number, [from, to]: readonly [number, number]) => {
    if (low < from + MARGIN) return from + MARGIN - low;
    return high > to - MARGIN ? to - MARGIN - high : 0;
  };
  return {
    x: along(card.left, card.right, [frame.left, frame.right]),
    y: along(card.top, card.bottom, [frame.top, frame.bottom]),
  };
}
