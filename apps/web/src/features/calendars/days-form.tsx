"use client";

import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { Button, Segmented } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { StateTag } from "../../ui/status/state-tag.tsx";
import { AddDays } from "./add-days.tsx";
import styles from "./calendar-editor.module.css";
import { type DaySpan, spansOf, withoutSpan, yearsOf } from "./edit-calendar.ts";

type Props = { readonly calendar: WorkCalendar; readonly onChange: (calendar: WorkCalendar) => void };

/** The days that differ from what their weekday says, a year at a time. */
export function DaysForm({ calendar, onChange }: Props) {
  const t = useTranslations("calendars.days");
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const years = yearsOf(calendar.days, today);
  const [year, setYear] = useState(today.slice(0, 4));
  const spans = spansOf(calendar.days, year);
  return (
    <>
      <Segmented
        aria-label={t("year")}
        className={styles.back ?? ""}
        value={year}
        options={[...years]}
        onChange={setYear}
      />
      {spans.length === 0 && <p className={styles.soft}>{t("empty", { year })}</p>}
      <ul className={styles.lines}>
        {spans.map((span) => (
          <SpanLine key={span.first} span={span} onRemove={() => onChange(withoutSpan(calendar, span))} />
        ))}
      </ul>
      <AddDays calendar={calendar} onAdd={onChange} onYear={setYear} />
    </>
  );
}

function SpanLine({ span, onRemove }: { span: DaySpan; onRemove: () => void }) {
  const t = useTranslations("calendars.days");
  const words = useDateWords();
  const { first, last, works, name } = span;
  const when = first === last ? words(first) : `${words(first)} – ${words(last)}`;
  return (
    <li className={styles.line}>
      <StateTag tone={works ? "waiting" : "off"} label={t(works ? "works" : "off")} />
      <span className="ol-figures">{when}</span>
      <span className={styles.name}>{name}</span>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t("remove", { name, when })}
        onClick={onRemove}
      />
    </li>
  );
}

function useDateWords(): (date: string) => string {
  const format = useFormatter();
  return (date) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      month: "short",
      day: "numeric",
      weekday: "short",
      timeZone: "UTC",
    });
}
