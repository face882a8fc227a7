"use client";

import CheckCircleFilled from "@ant-design/icons/CheckCircleFilled";
import WarningFilled from "@ant-design/icons/WarningFilled";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import styles from "./stock.module.css";
import type { StockFinding } from "./stock-row.ts";
import { StockTabs } from "./stock-tabs.tsx";

/** Whether every piece is accounted for: green, or the rows that are wrong. */
export function CheckScreen() {
  const t = useTranslations("stock.check");
  const trpc = useTRPC();
  const query = useQuery(trpc.stock.check.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const report = query.data;
  const isGreen = report?.findings.length === 0;
  return (
    <Page
      title={t("title")}
      toolbar={<StockTabs />}
      actions={
        <Button loading={query.isFetching} onClick={() => void query.refetch()}>
          {t("again")}
        </Button>
      }
    >
      <p>{t("intro")}</p>
      {report && (
        <p className={styles.verdict} data-off={!isGreen || undefined} role="status">
          {isGreen ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
          {isGreen ? t("green") : t("found", { count: String(report.findings.length) })}
          <Ago at={report.at} />
        </p>
      )}
      <QueryTable
        label={t("title")}
        columns={useFindingColumns()}
        query={{ ...query, data: report && { items: report.findings } }}
        rowKey={({ check, subject }) => `${check} ${subject}`}
        empty={null}
      />
    </Page>
  );
}

function useFindingColumns(): readonly TableColumnType<StockFinding>[] {
  const t = useTranslations("stock.check");
  return [
    { key: "check", title: t("rule"), render: (_, { check }) => t(`rules.${check}`) },
    { key: "subject", title: t("subject"), render: (_, { subject }) => <code>{subject}</code> },
    { key: "expected", title: t("expected"), render: (_, { expected }) => <code>{expected}</code> },
    { key: "found", title: t("foundValue"), render: (_, { found }) => <code>{found}</code> },
  ];
}
