"use client";

import { renderTemplate } from "@orderloom/nodes/template/render-template";
import { useTranslations } from "next-intl";
import styles from "./picker.module.css";
import { usePicker } from "./picker-context.tsx";

/** What a text with variables comes to for the example; nothing for plain text, or one that cannot be read. */
export function TextPreview({ text }: { readonly text: string }) {
  const t = useTranslations("picker");
  const { scope, orderNo } = usePicker();
  if (!text.includes("{{") && !text.includes("{%")) return null;
  const rendered = render(text, scope);
  if (rendered === null) return null;
  return (
    <output className={styles.preview} title={orderNo === null ? t("ofInvented") : t("ofOrder", { no: orderNo })}>
      <span className={styles.previewLabel}>{t("preview")}</span> {rendered === "" ? t("empty") : rendered}
    </output>
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
