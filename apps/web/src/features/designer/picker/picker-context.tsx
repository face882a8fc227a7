"use client";

import { createContext, use } from "react";
import type { PickerSource } from "./use-picker-source.ts";

/** What the texts of a node may name. */
export const PickerContext = createContext<(() => PickerSource) | null>(null);

/** What the texts of the node around may name. */
export function usePicker(): PickerSource {
  const source = use(PickerContext);
  if (!source) throw new Error("usePicker outside of a node's form");
  return source();
}
