"use client";

import ArrowLeftOutlined from "@ant-design/icons/ArrowLeftOutlined";
import { inLanguage } from "@orderloom/schema/language";
import { DEFAULT_CALENDAR_ID, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NameFields } from "../../lib/name-fields.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Section } from "../../ui/page/section.tsx";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import styles from "./calendar-editor.module.css";
import { CalendarHistory } from "./calendar-history.tsx";
import type { CalendarRow } from "./calendar-row.ts";
import { CalendarUses } from "./calendar-uses.tsx";
import { DaysForm } from "./days-form.tsx";
import { HoursForm } from "./hours-form.tsx";
import { TryPanel } from "./try-panel.tsx";
import { useSaveCalendar } from "./use-save-calendar.ts";

type Props = {
  /** Null makes a new one, from what every installation starts with. */
  readonly known: CalendarRow | null;
  readonly onClose: () => void;
};

/** A calendar as it is being written, with what it comes to beside it. Nothing counts until it is saved. */
export function CalendarEditor({ known, onClose }: Props) {
  const t = useTranslations("calendars");
  const { language } = useReader();
  const [calendar, setCalendar] = useState(known?.calendar ?? FIRST_CALENDAR);
  const [name, setName] = useState(known?.name ?? { zh: "", en: "" });
  const [asked, setAsked] = useState(false);
  const { save, archive, error, isSaving } = useSaveCalendar(known, onClose);
  const isNamed = inLanguage(name, language).trim() !== "";
  const isWhole = WorkCalendar.safeParse(calendar).success;
  const submit = () => {
    setAsked(true);
    if (isNamed && isWhole) save({ name, calendar });
  };
  return (
    <Page
      title={known ? inLanguage(known.name, language) : t("add")}
      actions={
        <>
          {known && known.id !== DEFAULT_CALENDAR_ID && (
            <Button onClick={archive} disabled={isSaving}>
              {t(known.archived ? "restore" : "archive")}
            </Button>
          )}
          <Button type="primary" loading={isSaving} onClick={submit}>
            {t("save")}
          </Button>
        </>
      }
      toolbar={
        <Button type="text" className={styles.back ?? ""} icon={<ArrowLeftOutlined />} onClick={onClose}>
          {t("back")}
        </Button>
      }
    >
      {error && <FailureNote error={error} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <NameFields name={name} example={t("nameExample")} isMissing={asked && !isNamed} onChange={setName} />
          <Section title={t("hours.title")} text={t("hours.text")}>
            <HoursForm calendar={calendar} showsProblems={asked} onChange={setCalendar} />
          </Section>
          <Section title={t("days.title")} text={t("days.text")}>
            <DaysForm calendar={calendar} onChange={setCalendar} />
          </Section>
        </div>
        <div className={styles.column}>
          {isWhole && <TryPanel calendar={calendar} />}
          {known && <CalendarUses uses={known.uses} />}
          {known && <CalendarHistory calendarId={known.id} onTake={setCalendar} />}
        </div>
      </div>
    </Page>
  );
}
