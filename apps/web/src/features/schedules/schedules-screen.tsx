"use client";

import CalendarOutlined from "@ant-design/icons/CalendarOutlined";
import { scheduleWords } from "@orderloom/nodes/trigger/schedule/words";
import { inLanguage } from "@orderloom/schema/language";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import type { AppRouter } from "../../server/router.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";

type Row = inferRouterOutputs<AppRouter>["schedules"]["list"]["items"][number];

/** What starts by the clock in this environment: when, when next, and what the last time came to. */
export function SchedulesScreen() {
  const t = useTranslations("schedules");
  const trpc = useTRPC();
  const { environment } = useReader();
  const refetchInterval = usePolling();
  const query = useQuery(trpc.schedules.list.queryOptions(undefined, { refetchInterval }));
  const toFlows = <LinkButton href={`/${environment}/flows`}>{t("toFlows")}</LinkButton>;
  return (
    <Page title={t("title")} actions={toFlows}>
      <QueryTable
        label={t("title")}
        columns={useColumns()}
        query={query}
        rowKey={({ flowId, node }) => `${flowId}:${node}`}
        empty={
          <EmptyState icon={<CalendarOutlined />} title={t("emptyTitle")} text={t("emptyText")} action={toFlows} />
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumnType<Row>[] {
  const t = useTranslations("schedules");
  const language = useLocale();
  const { environment } = useReader();
  return [
    {
      key: "flow",
      title: t("columns.flow"),
      render: (_, { flowId, flowName }) => <Link href={`/${environment}/flows/${flowId}`}>{flowName}</Link>,
    },
    { key: "when", title: t("columns.when"), render: (_, { spec }) => inLanguage(scheduleWords(spec), language) },
    { key: "next", title: t("columns.next"), render: (_, row) => <Next row={row} /> },
    { key: "last", title: t("columns.last"), render: (_, { lastAt }) => (lastAt ? <Ago at={lastAt} /> : t("never")) },
    {
      key: "runs",
      title: t("columns.runs"),
      align: "right",
      className: "ol-figures",
      render: (_, { lastAt, lastRuns, flowId }) =>
        lastAt ? <Link href={`/${environment}/runs?flowId=${flowId}`}>{lastRuns}</Link> : "–",
    },
  ];
}

/** In the schedule's zone, which its words name beside it. */
function Next({ row: { nextAt, paused, spec } }: { row: Row }) {
  const t = useTranslations("schedules");
  const format = useFormatter();
  if (paused) return <StateTag tone="waiting" label={t("paused")} />;
  if (nextAt === null) return t("noNext");
  const shown = { dateStyle: "medium", timeStyle: "short", timeZone: spec.zone } as const;
  return (
    <time dateTime={nextAt} className="ol-figures">
      {format.dateTime(new Date(nextAt), shown)}
    </time>
  );
}
