"use client";

import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { Button, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./calendar-editor.module.css";
import { type DaySpan, withSpan } from "./edit-calendar.ts";

type Props = {
  readonly calendar: WorkCalendar;
  readonly onAdd: (calendar: WorkCalendar) => void;
  /** The year of what was put in is shown. */
  readonly onYear: (year: string) => void;
};

const EMPTY: DaySpan = { first: "", last: "", works: false, name: "" };

/** Puts days in: a holiday, or a day off that is worked. */
export function AddDays({ calendar, onAdd, onYear }: Props) {
  const t = useTranslations("calendars.days");
  const [span, setSpan] = useState(EMPTY);
  const last = span.last === "" ? span.first : span.last;
  const name = span.name.trim();
  const added = span.first === "" || name === "" ? null : withSpan(calendar, { ...span, last, name });
  const add = () => {
    if (!added) return;
    onAdd(added);
    onYear(span.first.slice(0, 4));
    setSpan(EMPTY);
  };
  return (
    <div className={styles.row}>
      <Select
        aria-label={t("kind")}
        value={span.works}
        options={[
          { value: false, label: t("off") },
          { value: true, label: t("works") },
        ]}
        onChange={(works) => setSpan({ ...span, works })}
      />
      {(["first", "last"] as const).map((end) => (
        <Input
          key={end}
          type="date"
          style={{ width: 144 }}
          aria-label={t(end)}
          value={span[end]}
          min={end === "last" ? span.first : undefined}
          status={end === "last" && last < span.first ? "error" : ""}
          onChange={({ target }) => setSpan({ ...span, [end]: target.value })}
        />
      ))}
      <Input
        className={styles.name ?? ""}
        aria-label={t("name")}
        placeholder={t("nameExample")}
        maxLength={60}
        value={span.name}
        onChange={({ target }) => setSpan({ ...span, name: target.value })}
        onPressEnter={add}
      />
      <Button onClick={add} disabled={!added}>
        {t("add")}
      </Button>
    </div>
  );
}
