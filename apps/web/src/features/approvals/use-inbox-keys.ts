"use client";

import { useEffect, useEffectEvent } from "react";
import type { Decision } from "./approval-row.ts";

type Acts = { readonly move: (by: 1 | -1) => void; readonly arm: (decision: Decision) => void };

/** One hand's work: J and K move, A and R make ready to decide. Not while somebody types or a dialog is open. */
export function useInboxKeys({ move, arm }: Acts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event.target)) return;
    const act = ACTS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (act.type === "move") move(act.by);
    else arm(act.decision);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

type Act = { type: "move"; by: 1 | -1 } | { type: "arm"; decision: Decision };

const ACTS: Readonly<Record<string, Act>> = {
  j: { type: "move", by: 1 },
  k: { type: "move", by: -1 },
  a: { type: "arm", decision: "approved" },
  r: { type: "arm", decision: "rejected" },
};

/** Not the tabs, which are radio buttons underneath. */
const TYPED_INTO = "input:not([type=radio]), textarea, select, [contenteditable=true]";

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog]")) return true;
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
