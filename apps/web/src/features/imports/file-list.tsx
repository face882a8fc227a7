"use client";

import { Table } from "antd";
import { useTranslations } from "next-intl";
import { Ago } from "../../ui/ago.tsx";
import type { ImportView } from "./import-row.ts";

type FileView = ImportView["files"][number];

/** The files of an import: how each was read, and whether the same was imported before. */
export function FileList({ files }: { files: readonly FileView[] }) {
  const t = useTranslations("imports.files");
  return (
    <Table<FileView>
      size="small"
      pagination={false}
      rowKey={({ no }) => no}
      dataSource={[...files]}
      scroll={{ x: true, ...(files.length > 10 && { y: 300 }) }}
      columns={[
        { key: "name", title: t("name"), render: (_, { name }) => name },
        {
          key: "rows",
          title: t("rows"),
          align: "right",
          render: (_, { rows }) => <span className="ol-figures">{rows.toLocaleString("en")}</span>,
        },
        { key: "columns", title: t("columns"), align: "right", render: (_, { headers }) => headers.length },
        {
          key: "format",
          title: t("format"),
          render: (_, { format }) => (format.type === "workbook" ? "XLSX" : format.encoding?.toUpperCase()),
        },
        {
          key: "before",
          title: t("before"),
          render: (_, { before }) => (before === null ? "–" : <Ago at={before} />),
        },
      ]}
    />
  );
}
