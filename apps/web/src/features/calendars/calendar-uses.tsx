"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "../../ui/page/section.tsx";
import styles from "./calendar-editor.module.css";
import type { CalendarRow } from "./calendar-row.ts";

/** The published flows that go by the calendar. */
export function CalendarUses({ uses }: { uses: CalendarRow["uses"] }) {
  const t = useTranslations("calendars.uses");
  return (
    <Section title={t("title")} text={t(uses.length === 0 ? "none" : "text")}>
      <ul className={styles.lines}>
        {uses.map(({ flowId, flowName, environment }) => (
          <li key={`${environment}:${flowId}`} className={styles.line}>
            <Link className={styles.name} href={`/${environment}/flows/${flowId}`}>
              {flowName}
            </Link>
            <span className={styles.soft}>{t(environment)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
