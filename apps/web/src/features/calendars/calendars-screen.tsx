"use client";

import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { FailureNote } from "../../ui/status/failure-note.tsx";
import { CalendarEditor } from "./calendar-editor.tsx";
import { CalendarList } from "./calendar-list.tsx";
import { CalendarsState } from "./calendars-state.ts";

/** When people work: the calendars that waits and schedules go by, and the one that is being changed. */
export function CalendarsScreen({ toolbar }: { toolbar: ReactNode }) {
  const t = useTranslations("calendars");
  const trpc = useTRPC();
  const [{ calendar }, setState] = useUrlState(CalendarsState);
  const calendars = useQuery(trpc.calendars.list.queryOptions());
  const open = (next: string | null) => setState({ calendar: next });
  if (calendars.error) return <FailureNote error={calendars.error} onRetry={calendars.refetch} />;
  if (!calendars.data) return <Skeleton active />;
  const known = calendars.data.find(({ id }) => id === calendar) ?? null;
  if (calendar === "new" || known) {
    return <CalendarEditor key={calendar} known={known} onClose={() => open(null)} />;
  }
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Page title={t("title")} actions={add} toolbar={toolbar}>
      <p>{t("intro")}</p>
      <CalendarList calendars={calendars.data} onOpen={open} />
    </Page>
  );
}
