"use client";

import { useTranslations } from "next-intl";
import { DefinitionList } from "../../ui/definition-list/definition-list.tsx";
import type { CalendarRow } from "./calendar-row.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

type Props = { readonly calendars: readonly CalendarRow[]; readonly onOpen: (calendarId: string) => void };

/** The calendars with what they say in a line. */
export function CalendarList({ calendars, onOpen }: Props) {
  const t = useTranslations("calendars");
  const weekdayNames = useWeekdayNames();
  const definitions = calendars.map(({ calendar, uses, ...row }) => ({
    ...row,
    says: (
      <>
        {calendar.weekdays.map((weekday) => weekdayNames[weekday - 1]).join(t("weekdayComma"))}
        {" · "}
        <span className="ol-figures">{`${calendar.hours.from}–${calendar.hours.to}`}</span>
        {" · "}
        {calendar.zone}
      </>
    ),
    about: [
      t("dayCount", { count: String(calendar.days.length) }),
      t("useCount", { count: String(new Set(uses.map(({ flowId }) => flowId)).size) }),
    ],
  }));
  return <DefinitionList definitions={definitions} archivedLabel={t("archived")} onOpen={onOpen} />;
}
