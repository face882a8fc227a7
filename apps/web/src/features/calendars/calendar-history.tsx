"use client";

import type { Id } from "@orderloom/schema/ids";
import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./calendar-editor.module.css";

type Props = {
  readonly calendarId: Id;
  /** What the calendar said once is taken into the form; it counts when that is saved. */
  readonly onTake: (calendar: WorkCalendar) => void;
};

/** Who changed the calendar when, with what it said before. */
export function CalendarHistory({ calendarId, onTake }: Props) {
  const t = useTranslations("calendars.history");
  const trpc = useTRPC();
  const history = useQuery(trpc.calendars.history.queryOptions({ calendarId }));
  if (history.error) return <FailureNote error={history.error} onRetry={history.refetch} />;
  if (!history.data) return <Skeleton active />;
  return (
    <Section title={t("title")}>
      <ul className={styles.lines}>
        {history.data.map(({ number, calendar, changedAt, changedBy }, index) => (
          <li key={number} className={styles.line}>
            <span className={styles.name}>
              {changedBy ?? t("system")}
              {" · "}
              <Ago at={changedAt} />
            </span>
            {index === 0 ? (
              <span className={styles.soft}>{t("inForce")}</span>
            ) : (
              <Button type="link" size="small" onClick={() => onTake(calendar)}>
                {t("take")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
