"use client";

import AuditOutlined from "@ant-design/icons/AuditOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../../shell/reader-provider.tsx";
import { useTRPC } from "../../../trpc/client.tsx";
import { Ago } from "../../../ui/ago.tsx";
import { Page } from "../../../ui/page/page.tsx";
import { QueryTable } from "../../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../../ui/status/empty-state.tsx";
import { StateTag } from "../../../ui/status/state-tag.tsx";
import { StockTabs } from "../stock-tabs.tsx";
import { CountDialog } from "./count-dialog.tsx";
import { CountDifferences } from "./count-differences.tsx";
import type { CountRow } from "./count-row.ts";
import { CountsState } from "./counts-state.ts";

/** What warehouses counted, held against the ledger: where they differ, and how each difference was settled. */
export function CountsScreen() {
  const t = useTranslations("stock.counts");
  const trpc = useTRPC();
  const mayEdit = useMay("stock.edit");
  const [{ count, after }, setState] = useUrlState(CountsState);
  const [adding, setAdding] = useState(false);
  const query = useQuery(trpc.stock.counts.list.queryOptions(undefined, { select: (items) => ({ items }) }));
  const add = mayEdit && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t("add")}
    </Button>
  );
  const open = (id: string) => setState({ count: id, after: null });
  return (
    <Page title={t("title")} toolbar={<StockTabs />} actions={add}>
      <QueryTable
        label={t("title")}
        columns={useCountColumns(open)}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={<AuditOutlined />} title={t("emptyTitle")} text={t("emptyText")} action={add} />}
      />
      {count && (
        <CountDifferences
          countId={count}
          after={after}
          onPage={(next) => setState({ after: next })}
          mayEdit={mayEdit}
        />
      )}
      {adding && <CountDialog onDone={open} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useCountColumns(onOpen: (id: string) => void): readonly TableColumnType<CountRow>[] {
  const t = useTranslations("stock.counts");
  return [
    {
      key: "reference",
      title: t("reference"),
      render: (_, { id, reference }) => (
        <Button type="link" size="small" onClick={() => onOpen(id)}>
          {reference}
        </Button>
      ),
    },
    { key: "warehouse", title: t("warehouse"), render: (_, { warehouse }) => warehouse },
    { key: "at", title: t("countedAt"), render: (_, { countedAt }) => <Ago at={countedAt} /> },
    {
      key: "skus",
      title: t("skus"),
      align: "right",
      render: (_, { skus }) => <span className="ol-figures">{skus.toLocaleString("en")}</span>,
    },
    {
      key: "differences",
      title: t("differences"),
      align: "right",
      render: (_, { differences }) => <span className="ol-figures">{differences.toLocaleString("en")}</span>,
    },
    {
      key: "state",
      title: t("state"),
      render: (_, { differences, open }) => {
        if (differences === 0) return <StateTag tone="good" label={t("agrees")} />;
        return open === 0 ? (
          <StateTag tone="good" label={t("settled")} />
        ) : (
          <StateTag tone="bad" label={t("open", { count: String(open) })} />
        );
      },
    },
  ];
}
