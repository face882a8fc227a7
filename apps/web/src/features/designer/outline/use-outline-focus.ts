"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Lets the focus follow the cursor while it is in the tree: to a line that was gone to, to one that was added, and to
 * the next best when the line that had it is gone. Answers how to ask for it: the line may not be drawn yet.
 */
export function useOutlineFocus(tree: RefObject<HTMLElement | null>, cursor: string | null): (key: string) => void {
  const isInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      isInside.current = target instanceof Node && tree.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [tree]);
  useEffect(() => {
    const row = rowOf(tree.current, cursor);
    row?.scrollIntoView({ block: "nearest" });
    const isLost = document.activeElement === document.body || tree.current?.contains(document.activeElement);
    if (isInside.current && isLost && !row?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [tree, cursor]);
  return useCallback((key) => void requestAnimationFrame(() => rowOf(tree.current, key)?.focus()), [tree]);
}

function rowOf(tree: HTMLElement | null, key: string | null): HTMLElement | null {
  return key === null ? null : (tree?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null);
}
