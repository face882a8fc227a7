"use client";

import { useEffect, useEffectEvent } from "react";

type Item = { readonly id: string };

type List = {
  readonly items: readonly Item[];
  readonly current: string | null;
  readonly onMove: (id: string) => void;
};

/** J and K move down and up a list. Not while somebody types or a dialog is open. */
export function useListKeys({ items, current, onMove }: List): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event.target)) return;
    const by = STEPS[event.key.toLowerCase()];
    if (by === undefined) return;
    event.preventDefault();
    const place = items.findIndex(({ id }) => id === current);
    const next = items[place === -1 ? 0 : Math.min(Math.max(place + by, 0), items.length - 1)];
    if (next) onMove(next.id);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** Not the tabs, which are radio buttons underneath. */
const TYPED_INTO = "input:not([type=radio]), textarea, select, [contenteditable=true]";

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog]")) return true;
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
