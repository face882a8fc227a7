"use client";

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { focusCanvas, nodeElement } from "./focus-node.ts";

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
  useKeepFocus(canvas);
  useEffect(() => {
    const frame = canvas.current;
    const id = selected.at(-1);
    if (!frame || id === undefined) return;
    const hadFocus = frame.contains(document.activeElement);
    // The library draws what changed a moment after us: a new card is not there yet.
    return whenDrawn(frame, id, (element) => {
      if (hadFocus && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
      if (selected.length === 1) showWhenReleased(frame, () => bringIntoView(element, frame));
    });
    function bringIntoView(element: HTMLElement, inside: HTMLElement) {
      if (designer.state.getState().dragged) return;
      const { x, y, zoom } = view.getViewport();
      const by = wayIntoView(element.getBoundingClientRect(), visiblePart(inside));
      if (by.x !== 0 || by.y !== 0) void view.setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: 150 });
    }
  }, [designer, view, canvas, selected]);
}

/** A card that is gone takes the focus with it; it goes back to the canvas, so that the keys go on. */
function useKeepFocus(canvas: RefObject<HTMLElement | null>): void {
  const graph = useDesignerState((state) => state.graph);
  const wasInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && canvas.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the graph may have removed the card
  useEffect(() => {
    const check = () => {
      if (wasInside.current && document.activeElement === document.body) focusCanvas(canvas.current);
    };
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(check);
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, graph]);
}

const PATIENCE_FRAMES = 20;

/** Calls back once the node's element stands. Answers how to stop waiting. */
function whenDrawn(frame: HTMLElement, id: string, then: (element: HTMLElement) => void): () => void {
  let left = PATIENCE_FRAMES;
  let waiting = 0;
  const look = () => {
    const element = nodeElement(frame, id);
    left -= 1;
    if (element) then(element);
    else if (left > 0) waiting = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(waiting);
}

/** Nothing moves under a pressed pointer. */
function showWhenReleased(frame: HTMLElement, show: () => void): void {
  if (frame.matches(":active")) window.addEventListener("pointerup", show, { once: true });
  else show();
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
