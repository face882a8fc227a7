import { useSyncExternalStore } from "react";

const QUERY = "(prefers-reduced-motion: reduce)";

/** True for whoever asked their system for less movement. The kit has to know: it places lists by its own motion. */
export function useStillness(): boolean {
  return useSyncExternalStore(watch, read, () => false);
}

function read(): boolean {
  return window.matchMedia(QUERY).matches;
}

function watch(notify: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}
