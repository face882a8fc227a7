"use client";

import DatabaseOutlined from "@ant-design/icons/DatabaseOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { SkuDialog } from "./sku-dialog.tsx";
import { SkuDrawer } from "./sku-drawer.tsx";
import { StockFilters } from "./stock-filters.tsx";
import { StockState, toInput, writeKey } from "./stock-state.ts";
import { StockTabs } from "./stock-tabs.tsx";
import { useStockColumns } from "./use-stock-columns.tsx";

/** What lies of each SKU in each warehouse; one of them opens beside the list. */
export function StockScreen() {
  const t = useTranslations("stock");
  const trpc = useTRPC();
  const [state, setState] = useUrlState(StockState);
  const [creating, setCreating] = useState(false);
  const mayDefine = useMay("stock.define");
  const refetchInterval = usePolling();
  const input = toInput(state);
  const query = useQuery(
    trpc.stock.list.queryOptions(input, {
      refetchInterval,
      placeholderData: keepPreviousData,
      select: ({ items, next }) => ({ items, next: writeKey(next) }),
    }),
  );
  const open = (sku: string | null, place: string | null) => setState({ sku, place });
  const columns = useStockColumns(({ sku, warehouse }) => open(sku, warehouse));
  const isFiltered = input.search.trim() !== "" || input.warehouse !== null || input.presaleOnly;
  const create = mayDefine && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t("newSku")}
    </Button>
  );
  const toolbar = (
    <>
      <StockTabs />
      <StockFilters state={state} onChange={setState} />
    </>
  );
  return (
    <Page title={t("title")} toolbar={toolbar} actions={create}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={({ sku, warehouse }) => `${sku}\n${warehouse ?? ""}`}
        page={{ after: input.after && state.after, onChange: (after) => setState({ after }) }}
        empty={
          isFiltered ? (
            <EmptyState icon={<SearchOutlined />} title={t("noneFoundTitle")} text={t("noneFoundText")} />
          ) : (
            <EmptyState icon={<DatabaseOutlined />} title={t("emptyTitle")} text={t("emptyText")} action={create} />
          )
        }
      />
      {state.sku !== null && (
        <SkuDrawer
          key={`${state.sku}\n${state.place}`}
          sku={state.sku}
          place={state.place}
          onPlace={(place) => open(state.sku, place)}
          onClose={() => open(null, null)}
        />
      )}
      {creating && <SkuDialog sku={null} onClose={() => setCreating(false)} onSaved={(code) => open(code, null)} />}
    </Page>
  );
}
