"use client";

import type { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { Button, Checkbox, Select } from "antd";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { zoneOptions } from "../../ui/zone-options.ts";
import styles from "./calendar-editor.module.css";
import { withOwnHours, withWeekday } from "./edit-calendar.ts";
import { HoursFields } from "./hours-fields.tsx";
import { useWeekdayNames } from "./use-weekday-names.ts";

type Props = {
  readonly calendar: WorkCalendar;
  readonly showsProblems: boolean;
  readonly onChange: (calendar: WorkCalendar) => void;
};

/** Which weekdays are worked, from when to when, and on whose clocks. */
export function HoursForm({ calendar, showsProblems, onChange }: Props) {
  const t = useTranslations("calendars.hours");
  const zones = useMemo(() => zoneOptions(new Date()), []);
  const problem = problemOf(calendar);
  return (
    <>
      <div className={styles.row}>
        <Select
          aria-label={t("zone")}
          style={{ minWidth: 240 }}
          value={calendar.zone}
          options={zones}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(zone) => onChange({ ...calendar, zone })}
        />
        <HoursFields label={t("usual")} hours={calendar.hours} onChange={(hours) => onChange({ ...calendar, hours })} />
      </div>
      <Weekdays calendar={calendar} onChange={onChange} />
      {showsProblems && problem && (
        <span role="alert" className={styles.problem}>
          {t(problem)}
        </span>
      )}
    </>
  );
}

function problemOf({ weekdays, hours, ownHours = [] }: WorkCalendar): "noWeekday" | "wrongHours" | null {
  if (weekdays.length === 0) return "noWeekday";
  const isWrong = [hours, ...ownHours.map((own) => own.hours)].some(({ from, to }) => from === "" || from >= to);
  return isWrong ? "wrongHours" : null;
}

function Weekdays({ calendar, onChange }: Omit<Props, "showsProblems">) {
  const t = useTranslations("calendars.hours");
  const names = useWeekdayNames();
  return (
    <ul className={styles.lines}>
      {names.map((name, index) => {
        const weekday = index + 1;
        const works = calendar.weekdays.includes(weekday);
        const own = calendar.ownHours?.find((each) => each.weekday === weekday);
        return (
          <li key={name} className={styles.line}>
            <Checkbox
              className={styles.weekday ?? ""}
              checked={works}
              onChange={({ target }) => onChange(withWeekday(calendar, weekday, target.checked))}
            >
              {name}
            </Checkbox>
            {works && own && (
              <HoursFields
                label={name}
                hours={own.hours}
                onChange={(hours) => onChange(withOwnHours(calendar, weekday, hours))}
              />
            )}
            {works && (
              <Button
                type="link"
                size="small"
                aria-label={t(own ? "asUsualOf" : "ownOf", { name })}
                onClick={() => onChange(withOwnHours(calendar, weekday, own ? null : calendar.hours))}
              >
                {t(own ? "asUsual" : "own")}
              </Button>
            )}
            {!works && <span className={styles.soft}>{t("off")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
