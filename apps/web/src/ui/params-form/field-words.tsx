"use client";

import type { ParamLabel } from "@orderloom/schema/graph/node";
import type { Language } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use } from "react";
import type { Field } from "./field.ts";

/** The words of the parameters by path (`audience`, `audience.role`; options as `method.GET`). */
export type ParamLabels = Readonly<Record<string, ParamLabel | undefined>>;

export type FieldWords = {
  readonly label: (field: Field) => string;
  readonly help: (field: Field) => string | null;
  readonly unit: (field: Field) => string | null;
  readonly placeholder: (field: Field) => string;
  /** The words of a choice or of a variant. */
  readonly option: (field: Field, value: string) => string;
};

type Source = { readonly labels: ParamLabels; readonly language: Language };

const SourceContext = createContext<Source>({ labels: {}, language: "zh" });

export function FieldWordsProvider({ source, children }: { source: Source; children: ReactNode }) {
  return <SourceContext value={source}>{children}</SourceContext>;
}

/** The words of this form's fields in the reader's language; a name without words is shown as it is. */
export function useFieldWords(): FieldWords {
  const { labels, language } = use(SourceContext);
  const t = useTranslations("paramsForm");
  const known = (name: string): string | null => {
    const key = COMMON.find((common) => common === name);
    return key ? t(`names.${key}`) : null;
  };
  return {
    label: (field) => labels[field.path]?.label[language] ?? known(field.name) ?? field.name,
    help: (field) => labels[field.path]?.help?.[language] ?? null,
    unit: (field) => labels[field.path]?.unit?.[language] ?? null,
    placeholder: (field) => {
      const example = labels[field.path]?.example;
      return example ? t("example", { example }) : "";
    },
    option: (field, value) =>
      labels[field.path]?.options?.[value]?.[language] ??
      labels[`${field.path}.${value}`]?.label[language] ??
      known(value) ??
      value,
  };
}

/** Names that mean the same in every schema, so that no node has to word them. */
const COMMON = ["role", "person", "personId", "none"] as const;
