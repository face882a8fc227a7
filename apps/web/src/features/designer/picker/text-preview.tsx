"use client";

import { renderTemplate } from "@orderloom/nodes/template/render-template";
import { inLanguage } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import { namedEntries } from "./named-entries.ts";
import styles from "./picker.module.css";
import { usePicker } from "./picker-context.tsx";
import { isOftenMissing } from "./picker-entries.ts";

/** What a text with variables comes to for the example, and in red what other orders often lack of it. */
export function TextPreview({ text }: { readonly text: string }) {
  return text.includes("{{") || text.includes("{%") ? <Preview text={text} /> : null;
}

function Preview({ text }: { readonly text: string }) {
  const t = useTranslations("picker");
  const { language } = useReader();
  const { groups, scope, orderNo, lookedAt } = usePicker();
  const rendered = render(text, scope);
  const missing = namedEntries(text, groups).filter(isOftenMissing);
  return (
    <>
      {rendered !== null && (
        <output className={styles.preview} title={orderNo === null ? t("ofInvented") : t("ofOrder", { no: orderNo })}>
          <span className={styles.previewLabel}>{t("preview")}</span> {rendered === "" ? t("empty") : rendered}
        </output>
      )}
      {missing.map(({ path, label, missingPercent }) => (
        <span key={path} className={`${styles.preview} ${styles.often}`}>
          {t("oftenMissing", {
            field: inLanguage(label, language),
            percent: String(missingPercent),
            count: String(lookedAt),
          })}
        </span>
      ))}
    </>
  );
}

/** Null for a text that cannot be read: the form says what is wrong with it. */
function render(text: string, scope: ReturnType<typeof usePicker>["scope"]): string | null {
  try {
    return renderTemplate(text, scope);
  } catch {
    return null;
  }
}
