"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useDesignerState } from "../store/designer-context.tsx";
import { focusCanvas, nodeElement } from "./focus-node.ts";

/**
 * Lets the keyboard's focus follow the selection while it is on the canvas. A focus that is elsewhere, in a form say,
 * stays there; one that goes with a card that is removed comes back to the canvas.
 */
export function useFollowFocus(canvas: RefObject<HTMLElement | null>): void {
  const selected = useDesignerState((state) => state.selected);
  useKeepFocus(canvas);
  useEffect(() => {
    const frame = canvas.current;
    const id = selected.at(-1);
    if (!frame || id === undefined || !frame.contains(document.activeElement)) return;
    // The library draws what changed a moment after us: a new card is not there yet, one out of view only once it is in.
    return whenDrawn(frame, id, (element) => {
      if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
    });
  }, [canvas, selected]);
}

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

const PATIENCE_FRAMES = 30;

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
