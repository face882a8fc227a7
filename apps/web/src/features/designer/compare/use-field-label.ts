"use client";

import { useTranslations } from "next-intl";
import { useFieldWords } from "../../../ui/params-form/field-words.tsx";
import type { ChangedField } from "./changed-fields.ts";

const OWN = ["type", "typeVersion", "name", "onError", "retry", "timeoutMs", "oneOpenRunPer"] as const;

/** What a changed value is called: as in its form, or in words of our own for what no form knows. */
export function useFieldLabel({ key, field }: Pick<ChangedField, "key" | "field">): string {
  const t = useTranslations("versions.compare.own");
  const words = useFieldWords();
  if (field) return words.label(field);
  const own = OWN.find((name) => name === key);
  return own ? t(own) : key.replace(/^params\./, "");
}
