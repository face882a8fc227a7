"use client";

import { useEffect } from "react";
import type { DraftKeeper } from "./draft-keeper.ts";

/** Lets the keeper know what the browser tells: the page goes, the network or the person comes back. */
export function useKeepDraft(keeper: DraftKeeper): void {
  useEffect(() => {
    keeper.start();
    const keep = () => keeper.keepNow();
    const retry = () => keeper.tell({ type: "reconnected" });
    const onVisibility = () => (document.visibilityState === "hidden" ? keep() : retry());
    window.addEventListener("pagehide", keep);
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      document.removeEventListener("visibilitychange", onVisibility);
      keeper.stop();
    };
  }, [keeper]);
}
