"use client";

import InboxOutlined from "@ant-design/icons/InboxOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { TroubleTabs } from "../../shell/trouble-tabs.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { CodeRules } from "./code-rules.tsx";
import { GroupDrawer } from "./group-drawer.tsx";
import styles from "./quarantine.module.css";
import type { GroupRow } from "./quarantine-row.ts";
import { QuarantineState } from "./quarantine-state.ts";
import { useReasonText } from "./use-reason-text.ts";

/** Messages that could not be taken, by reason: say what their codes mean, have them read again, or put them aside. */
export function QuarantineScreen() {
  const t = useTranslations("trouble.quarantine");
  const trpc = useTRPC();
  const [{ group: open }, setState] = useUrlState(QuarantineState);
  const refetchInterval = usePolling();
  const query = useQuery(trpc.quarantine.groups.queryOptions(undefined, { refetchInterval }));
  const show = (group: string | null) => setState({ group, after: null, id: null });
  return (
    <Page title={t("title")} toolbar={<TroubleTabs />}>
      <QueryTable
        label={t("title")}
        columns={useColumns(show)}
        query={query}
        rowKey={({ group }) => group}
        empty={<EmptyState icon={<InboxOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
      <CodeRules />
      {open !== null && (
        <GroupDrawer
          key={open}
          groupKey={open}
          group={query.data?.items.find(({ group }) => group === open) ?? null}
          onClose={() => show(null)}
        />
      )}
    </Page>
  );
}

function useColumns(onOpen: (group: string) => void): readonly TableColumnType<GroupRow>[] {
  const t = useTranslations("trouble.quarantine.columns");
  const reasonText = useReasonText();
  return [
    {
      key: "why",
      title: t("why"),
      render: (_, row) => (
        <Button type="link" size="small" className={styles.why ?? ""} onClick={() => onOpen(row.group)}>
          {reasonText(row)}
        </Button>
      ),
    },
    { key: "shop", title: t("shop"), render: (_, { shopName }) => shopName },
    {
      key: "count",
      title: t("count"),
      align: "right",
      render: (_, { count, asked }) => (
        <>
          <strong className="ol-figures">{count.toLocaleString("en")}</strong>
          {asked > 0 && ` ${t("asked", { count: String(asked) })}`}
        </>
      ),
    },
    { key: "first", title: t("first"), render: (_, { firstAt }) => <Ago at={firstAt} /> },
    { key: "last", title: t("last"), render: (_, { lastAt }) => <Ago at={lastAt} /> },
    { key: "tried", title: t("tried"), render: (_, { triedAt }) => (triedAt ? <Ago at={triedAt} /> : "–") },
  ];
}
