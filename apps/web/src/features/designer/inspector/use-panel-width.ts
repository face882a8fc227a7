"use client";

import { useState } from "react";
import { SIZES } from "../../../ui/theme.ts";

const KEY = "orderloom.inspector";
export const PANEL_WIDTH = { least: 280, most: 640, step: 16 } as const;

/** How wide this person likes the panel, in pixels; remembered by the browser. */
export function usePanelWidth(): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => limit(Number(localStorage.getItem(KEY) ?? SIZES.inspector)));
  const change = (next: number) => {
    const within = limit(next);
    setWidth(within);
    localStorage.setItem(KEY, String(within));
  };
  return [width, change];
}

function limit(width: number): number {
  if (!Number.isFinite(width)) return SIZES.inspector;
  return Math.round(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, width)));
}
