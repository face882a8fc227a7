"use client";

import { useStore } from "@xyflow/react";
import { type RefObject, useEffect } from "react";

/**
 * Marks the canvas with how far it is zoomed out. Below a half, cards show icon and colour; below a quarter, shape.
 * A mark on one element, so that zooming renders no card anew.
 */
export function ZoomLevel({ canvas }: { canvas: RefObject<HTMLElement | null> }) {
  const level = useStore(({ transform }) => (transform[2] < 0.25 ? "shape" : transform[2] < 0.5 ? "icon" : "full"));
  useEffect(() => {
    if (canvas.current) canvas.current.dataset.zoom = level;
  }, [canvas, level]);
  return null;
}
