"use client";

import { createContext, use } from "react";

/**
 * How much of the canvas the open inspector covers, from the right, in pixels. Not a CSS variable over the canvas:
 * when that changes, the browser works out the style of every card anew, which a large flow feels.
 */
export const PanelRoom = createContext(0);

export function usePanelRoom(): number {
  return use(PanelRoom);
}
