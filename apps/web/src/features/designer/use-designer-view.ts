"use client";

import { useState } from "react";

export const DESIGNER_VIEWS = ["canvas", "outline"] as const;
export type DesignerView = (typeof DESIGNER_VIEWS)[number];

const PARAM = "view";
const NARROW_PX = 640;

/** Canvas or outline. The address says it, so that it survives a reload; on a phone the outline comes first. */
export function useDesignerView(): readonly [DesignerView, (view: DesignerView) => void] {
  const [view, setView] = useState(openingView);
  const choose = (next: DesignerView) => {
    const url = new URL(window.location.href);
    url.searchParams.set(PARAM, next);
    window.history.replaceState(window.history.state, "", url);
    setView(next);
  };
  return [view, choose];
}

function openingView(): DesignerView {
  const asked = new URLSearchParams(window.location.search).get(PARAM);
  return DESIGNER_VIEWS.find((view) => view === asked) ?? (window.innerWidth > NARROW_PX ? "canvas" : "outline");
}
