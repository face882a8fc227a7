"use client";

import HomeOutlined from "@ant-design/icons/HomeOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, type TableColumnType } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { StateTag } from "../../ui/status/state-tag.tsx";
import type { Warehouse } from "./stock-row.ts";
import { StockTabs } from "./stock-tabs.tsx";
import { WarehouseDialog } from "./warehouse-dialog.tsx";

/** The places that stock lies in, in the order pieces are taken from them. */
export function WarehousesScreen() {
  const t = useTranslations("stock.warehouses");
  const trpc = useTRPC();
  const mayDefine = useMay("stock.define");
  const [editing, setEditing] = useState<Warehouse | "new" | null>(null);
  const query = useQuery(trpc.stock.warehouses.queryOptions(undefined, { select: (items) => ({ items }) }));
  const create = mayDefine && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing("new")}>
      {t("create")}
    </Button>
  );
  return (
    <Page title={t("title")} toolbar={<StockTabs />} actions={create}>
      <QueryTable
        label={t("title")}
        columns={useWarehouseColumns(mayDefine ? setEditing : null)}
        query={query}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={<HomeOutlined />} title={t("emptyTitle")} text={t("emptyText")} action={create} />}
      />
      {editing && <WarehouseDialog warehouse={editing === "new" ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function useWarehouseColumns(onEdit: ((warehouse: Warehouse) => void) | null): readonly TableColumnType<Warehouse>[] {
  const t = useTranslations("stock.warehouses");
  return [
    { key: "code", title: t("code"), render: (_, { code }) => <span className="ol-figures">{code}</span> },
    { key: "name", title: t("name"), dataIndex: "name" },
    { key: "priority", title: t("priority"), align: "right", dataIndex: "priority" },
    {
      key: "state",
      title: t("state"),
      render: (_, { isArchived }) =>
        isArchived ? <StateTag tone="off" label={t("archived")} /> : <StateTag tone="good" label={t("inUse")} />,
    },
    {
      key: "edit",
      title: <span className="ol-hidden">{t("edit")}</span>,
      render: (_, warehouse) =>
        onEdit && (
          <Button size="small" onClick={() => onEdit(warehouse)}>
            {t("edit")}
          </Button>
        ),
    },
  ];
}
