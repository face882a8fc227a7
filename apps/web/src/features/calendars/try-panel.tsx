"use client";

import {
  addWorkdays,
  addWorkMs,
  isWorkday,
  nextWorkMoment,
  type WorkCalendar,
} from "@orderloom/schema/time/work-calendar";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { Section } from "../../ui/page/section.tsx";
import styles from "./calendar-editor.module.css";

const HOUR_MS = 3_600_000;

/** What waits that begin now would come to, by the calendar as it is written here. */
export function TryPanel({ calendar }: { calendar: WorkCalendar }) {
  const t = useTranslations("calendars.try");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const at = now.toISOString();
  const isOpen = nextWorkMoment(calendar, at) === at;
  const today = now.toLocaleDateString("sv-SE", { timeZone: calendar.zone });
  const words = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: "medium", timeStyle: "short", timeZone: calendar.zone });
  const lines = [
    { label: t("next"), at: nextWorkMoment(calendar, at) },
    { label: t("hours", { count: "8" }), at: addWorkMs(calendar, at, 8 * HOUR_MS) },
    { label: t("days", { count: "3" }), at: addWorkdays(calendar, at, 3) },
  ];
  return (
    <Section title={t("title")} text={t(isOpen ? "open" : isWorkday(calendar, today) ? "afterHours" : "dayOff")}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.label} className={styles.line}>
            <span className={styles.name}>{line.label}</span>
            <time dateTime={line.at} className="ol-figures">
              {words(line.at)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
