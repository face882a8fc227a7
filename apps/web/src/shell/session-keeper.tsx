"use client";

import { useEffect } from "react";
import { keepSession } from "../auth/auth-calls.ts";

const GAP_MS = 5 * 60_000;
const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Keeps the session while the person is at work: open tabs and polling alone do not. */
export function SessionKeeper() {
  useEffect(() => {
    let keptAtMs = Date.now();
    const onSign = () => {
      if (Date.now() - keptAtMs < GAP_MS) return;
      keptAtMs = Date.now();
      void keepSession();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onSign, { passive: true });
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onSign);
    };
  }, []);
  return null;
}
