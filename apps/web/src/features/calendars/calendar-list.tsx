"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import styles from "./calendar-list.module.css";
import type { CalendarRow } from "./calendar-row.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

type Props = { readonly calendars: readonly CalendarRow[]; readonly onOpen: (calendarId: string) => void };

/** The calendars with what they say in a line; one opens with a click. */
export function CalendarList({ calendars, onOpen }: Props) {
  const t = useTranslations("calendars");
  const { language } = useReader();
  const weekdayNames = useWeekdayNames();
  return (
    <ul className={styles.list}>
      {calendars.map(({ id, name, archived, calendar, uses, changedAt, changedBy }) => (
        <li key={id}>
          <button type="button" className={styles.item} onClick={() => onOpen(id)}>
            <strong className={styles.name}>{inLanguage(name, language)}</strong>
            {archived && <StateTag tone="off" label={t("archived")} />}
            <span className={styles.says}>
              {calendar.weekdays.map((weekday) => weekdayNames[weekday - 1]).join(t("weekdayComma"))}
              {" · "}
              <span className="ol-figures">{`${calendar.hours.from}–${calendar.hours.to}`}</span>
              {" · "}
              {calendar.zone}
            </span>
            <span className={styles.about}>
              {t("dayCount", { count: String(calendar.days.length) })}
              {" · "}
              {t("useCount", { count: String(new Set(uses.map(({ flowId }) => flowId)).size) })}
              {" · "}
              <Ago at={changedAt} />
              {changedBy !== null && ` · ${changedBy}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
