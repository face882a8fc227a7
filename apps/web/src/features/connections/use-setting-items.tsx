"use client";

import { connectionType } from "@orderloom/nodes/connection-types";
import type { Json } from "@orderloom/schema/json";
import type { Language } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import type { ConnectionRow } from "./connection-row.ts";

type Item = { readonly key: string; readonly label: string; readonly children: string };

/** What a connection is set to, in words; what was left empty is left out. */
export function useSettingItems({ type, settings }: ConnectionRow): readonly Item[] {
  const t = useTranslations("common");
  const { language } = useReader();
  const say = (value: Json) => (typeof value === "boolean" ? t(value ? "yes" : "no") : textOf(value));
  return Object.entries(settings)
    .filter(([, value]) => value !== "" && value !== null)
    .map(([name, value]) => ({ key: name, label: labelOf(type, name, language), children: say(value) }));
}

function labelOf(type: string, name: string, language: Language): string {
  return connectionType(type)?.labels.settings[name]?.label[language] ?? name;
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
