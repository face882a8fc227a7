"use client";

import type { Json } from "@orderloom/schema/json";
import { useTranslations } from "next-intl";
import styles from "./picker.module.css";
import { isOftenMissing, type PickerEntry } from "./picker-entries.ts";

/** What the example has there, and in red how often other orders have nothing. */
export function EntryValue({ entry }: { readonly entry: PickerEntry }) {
  const t = useTranslations("picker");
  const { value } = entry;
  return (
    <>
      <span className={styles.value}>{value === undefined ? t("nothing") : shown(value)}</span>
      {isOftenMissing(entry) && (
        <span className={styles.missing}>{t("missing", { percent: String(entry.missingPercent) })}</span>
      )}
    </>
  );
}

function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
