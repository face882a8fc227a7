"use client";

import { createContext, use } from "react";
import { useStore } from "zustand";
import type { DesignerState, DesignerStore } from "./designer-store.ts";

const DesignerContext = createContext<DesignerStore | null>(null);

/** Hands the designer of one draft to everything below. */
export const DesignerProvider = DesignerContext;

/** The designer around this component, to act on it. */
export function useDesigner(): DesignerStore {
  const store = use(DesignerContext);
  if (!store) throw new Error("useDesigner outside of a designer");
  return store;
}

/** A part of the designer's state; the component renders again when that part changes. */
export function useDesignerState<T>(read: (state: DesignerState) => T): T {
  return useStore(useDesigner().state, read);
}
