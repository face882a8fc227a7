"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { z } from "zod";

/**
 * What somebody is filling in, kept in this window until it is sent: it survives a reload. Where the browser keeps
 * nothing, it lasts as long as the page. `initial` must stay the same value.
 */
export function useKeptForm<Shape extends z.ZodType>(
  key: string,
  form: { readonly shape: Shape; readonly initial: z.output<Shape> },
): readonly [z.output<Shape>, (value: z.output<Shape>) => void, () => void] {
  const { shape, initial } = form;
  const subscribe = useCallback((tell: () => void) => listen(tell), []);
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const value = useMemo(() => parse(text, shape) ?? initial, [text, shape, initial]);
  const set = useCallback((next: z.output<Shape>) => write(key, JSON.stringify(next)), [key]);
  const forget = useCallback(() => write(key, null), [key]);
  return [value, set, forget];
}

const memory = new Map<string, string>();
const listeners = new Set<() => void>();

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function read(key: string): string | null {
  try {
    return memory.get(key) ?? window.sessionStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, text: string | null): void {
  if (text === null) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // The copy in memory is what there is.
  }
  for (const tell of listeners) tell();
}

function parse<Shape extends z.ZodType>(text: string | null, shape: Shape): z.output<Shape> | null {
  if (text === null) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
