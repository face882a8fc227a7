"use client";

import { useTranslations } from "next-intl";
import type { ChainPersonRow } from "./chain-row.ts";

/** The name of somebody by id; who is not found any more has left. */
export function useNameOf(people: readonly ChainPersonRow[]): (personId: string) => string {
  const t = useTranslations("chains");
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? t("gone");
}
