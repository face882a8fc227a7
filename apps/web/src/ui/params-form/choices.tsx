"use client";

import type { JsonObject } from "@orderloom/schema/json";
import { createContext, type ReactNode, use } from "react";

/** What a person can choose from, with what tells two of the same name apart. */
export type Choice = { readonly value: string; readonly label: string; readonly note?: string | undefined };
export type Choices = { readonly items: readonly Choice[]; readonly loading: boolean };

/** Lists that only the server knows. */
export const CHOICE_KINDS = ["person", "chain", "connection", "shop", "flow", "calendar", "custom-field"] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** A hook that reads a list; `meta` is the field's, e.g. to keep connections of one type. */
export type UseChoices = (kind: ChoiceKind, meta: JsonObject) => Choices;

const EMPTY: Choices = { items: [], loading: false };

const ChoicesContext = createContext<UseChoices>(() => EMPTY);

/** Tells the forms below where lists come from. `useChoices` must stay the same function. */
export function ChoicesProvider({ useChoices, children }: { useChoices: UseChoices; children: ReactNode }) {
  return <ChoicesContext value={useChoices}>{children}</ChoicesContext>;
}

export function useChoices(kind: ChoiceKind, meta: JsonObject): Choices {
  const useProvided = use(ChoicesContext);
  return useProvided(kind, meta);
}
