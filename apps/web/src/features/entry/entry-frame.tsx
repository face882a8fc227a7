"use client";

import { LANGUAGES } from "@orderloom/schema/language";
import { Segmented } from "antd";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LANGUAGE_COOKIE, rememberPreference } from "../../preferences/cookies.ts";
import styles from "./entry-frame.module.css";

/** The quiet page of everything before the shell: one card, and the language for whoever cannot read it. */
export function EntryFrame({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const t = useTranslations();
  const language = useLocale();
  const router = useRouter();
  return (
    <main className={styles.frame}>
      <div className={styles.card}>
        <p className={styles.brand}>{t("common.product")}</p>
        <h1 className={styles.title}>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
      <div className={styles.foot}>
        <Segmented
          aria-label={t("shell.language")}
          size="small"
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
          onChange={(next) => {
            rememberPreference(LANGUAGE_COOKIE, next);
            router.refresh();
          }}
        />
      </div>
    </main>
  );
}
