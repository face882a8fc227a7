"use client";

import { ruleSentence } from "@orderloom/nodes/rule/rule-sentence";
import type { Json } from "@orderloom/schema/json";
import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import { CHOICE_KINDS, type ChoiceKind, useChoices } from "../../../ui/params-form/choices.tsx";
import { largestUnitOf, UNITS_MS } from "../../../ui/params-form/duration-units.ts";
import type { Field } from "../../../ui/params-form/field.ts";
import { useFieldWords } from "../../../ui/params-form/field-words.tsx";
import { widgetWord } from "../../../ui/params-form/widget-words.ts";

type Props = { readonly field: Field | null; readonly value: Json | undefined };

/** A value before or after a change, in the words of the form that edits it. */
export function ChangeValue({ field, value }: Props) {
  const t = useTranslations("versions.compare");
  const units = useTranslations("paramsForm.units");
  const language = useLocale();
  const words = useFieldWords();
  if (value === undefined || value === null || value === "") return t("nothing");
  if (field?.widget === "rule") return inLanguage(ruleSentence(value), language);
  if (field?.widget === "duration" && typeof value === "number") {
    const unit = largestUnitOf(value);
    return `${value / UNITS_MS[unit]} ${units(unit)}`;
  }
  const kind = CHOICE_KINDS.find((one) => one === field?.widget);
  if (kind) return <ChoiceNames kind={kind} value={value} />;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const word = typeof value === "string" && widgetWord(field?.widget ?? null, value);
  if (word) return inLanguage(word, language);
  if (field && typeof value === "string" && field.shape.type === "choice") return words.option(field, value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What ids name; one that is known no more is shown as it is. */
function ChoiceNames({ kind, value }: { readonly kind: ChoiceKind; readonly value: Json }) {
  const { items } = useChoices(kind, {});
  const ids = Array.isArray(value) ? value : [value];
  return ids.map((id) => items.find((item) => item.value === id)?.label ?? String(id)).join(" · ");
}
