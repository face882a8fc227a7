"use client";

import CloudUploadOutlined from "@ant-design/icons/CloudUploadOutlined";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { usePolling } from "../../events/event-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import { ImportPanel } from "./import-panel.tsx";
import type { ImportRow } from "./import-row.ts";
import styles from "./imports-screen.module.css";
import { ImportsState } from "./imports-state.ts";
import { NewImport } from "./new-import.tsx";
import { STATUS_TONES } from "./status-tones.ts";

/** Orders that come in as files: what was imported, and the way to import more. */
export function ImportsScreen() {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const [{ id, before }, setState] = useUrlState(ImportsState);
  const refetchInterval = usePolling();
  const query = useQuery(
    trpc.imports.list.queryOptions({ before }, { refetchInterval, placeholderData: keepPreviousData }),
  );
  const columns = useColumns((opened) => setState({ id: opened }));
  if (id !== null) return <ImportPanel key={id} importId={id} onClose={() => setState({ id: null })} />;
  return (
    <Page title={t("title")} toolbar={<NewImport onCreated={(created) => setState({ id: created })} />}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        page={{ after: before, onChange: (after) => setState({ before: after }) }}
        empty={<EmptyState icon={<CloudUploadOutlined />} title={t("emptyTitle")} text={t("emptyText")} />}
      />
    </Page>
  );
}

function useColumns(onOpen: (id: string) => void): readonly TableColumnType<ImportRow>[] {
  const t = useTranslations("imports");
  const figures = (key: "rowsRead" | "created" | "updated" | "unchanged" | "rowsRejected") => ({
    key,
    title: t(`counts.${key}`),
    align: "right" as const,
    render: (_: unknown, row: ImportRow) => <span className="ol-figures">{row[key].toLocaleString("en")}</span>,
  });
  return [
    {
      key: "at",
      title: t("columns.at"),
      render: (_, row) => (
        <Button type="link" size="small" className={styles.open ?? ""} onClick={() => onOpen(row.id)}>
          <Ago at={row.createdAt} />
        </Button>
      ),
    },
    {
      key: "status",
      title: t("columns.status"),
      render: (_, { status }) => <StateTag tone={STATUS_TONES[status]} label={t(`status.${status}`)} />,
    },
    { key: "connection", title: t("columns.connection"), render: (_, row) => row.connectionName },
    figures("rowsRead"),
    figures("created"),
    figures("updated"),
    figures("unchanged"),
    figures("rowsRejected"),
  ];
}
