"use client";

import { useTranslations } from "next-intl";
import styles from "./hits.module.css";
import { useHits } from "./hits-context.tsx";

/** How often a row of a decision table decided; nothing while the table is not the one in force. */
export function RowHits({ row }: { readonly row: number }) {
  const t = useTranslations("hits");
  const hits = useHits();
  if (!hits?.isSame) return null;
  const count = hits.clauses.find(({ clause }) => clause === `/rows/${row}`)?.count ?? 0;
  return (
    <span className={`${styles.row} ol-figures`} title={t("rowTitle")}>
      {t("times", { count })}
    </span>
  );
}
