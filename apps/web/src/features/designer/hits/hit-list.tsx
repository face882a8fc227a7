"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import styles from "./hits.module.css";
import { useHits } from "./hits-context.tsx";

/** Which clauses decided in the last 7 days, most often first, each with its share as a bar. */
export function HitList() {
  const t = useTranslations("hits");
  const { language } = useReader();
  const hits = useHits();
  if (!hits) return null;
  const { number, runs, atLeast, clauses, isSame } = hits;
  const most = Math.max(1, ...clauses.map(({ count }) => count));
  return (
    <section className={styles.hits} data-stale={!isSame} aria-label={t("title")}>
      <h3 className={styles.title}>{t("title")}</h3>
      {clauses.length === 0 && <p className={styles.note}>{t("none")}</p>}
      <ul className={styles.list}>
        {clauses.map(({ clause, text, count }) => (
          <li key={clause} className={styles.hit}>
            <span>{inLanguage(text, language)}</span>
            <span className="ol-figures">{t("times", { count })}</span>
            <meter className={styles.bar} min={0} max={most} value={count} aria-hidden />
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {t(atLeast ? "sourcePart" : "source", { number: String(number), runs })}
        {!isSame && ` ${t("changed")}`}
      </p>
    </section>
  );
}
