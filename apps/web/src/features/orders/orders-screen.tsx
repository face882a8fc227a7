"use client";

import InboxOutlined from "@ant-design/icons/InboxOutlined";
import SearchOutlined from "@ant-design/icons/SearchOutlined";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePolling } from "../../events/event-provider.tsx";
import { useMay, useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page/page.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import { useUrlState } from "../../ui/query-table/use-url-state.ts";
import { EmptyState } from "../../ui/status/empty-state.tsx";
import { OrderFilters } from "./order-filters.tsx";
import { OrdersBulk } from "./orders-bulk.tsx";
import { isFiltered, OrdersState, toInput, writeKey } from "./orders-state.ts";
import { useOrderColumns } from "./use-order-columns.tsx";

/** Every order that came in, newest first; `notice` stands above the filters. */
export function OrdersScreen({ notice }: { notice?: ReactNode }) {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const [state, setState] = useUrlState(OrdersState);
  const refetchInterval = usePolling();
  const input = toInput(state);
  const query = useQuery(
    trpc.orders.list.queryOptions(input, {
      refetchInterval,
      placeholderData: keepPreviousData,
      select: ({ items, next }) => ({ items, next: writeKey(next) }),
    }),
  );
  const columns = useOrderColumns(state.columns);
  const toolbar = (
    <>
      {notice}
      <OrderFilters state={state} onChange={setState} />
    </>
  );
  const { after: _, ...filter } = input;
  const actions = (
    <>
      <ToImports />
      <ToExport state={state} />
      <ToMerge />
      <OrdersBulk filter={filter} />
    </>
  );
  return (
    <Page title={t("title")} actions={actions} toolbar={toolbar}>
      <QueryTable
        label={t("title")}
        columns={columns}
        query={query}
        rowKey={(order) => order.id}
        page={{ after: input.after && state.after, onChange: (after) => setState({ after }) }}
        empty={<Nothing filtered={isFiltered(input)} />}
      />
    </Page>
  );
}

/** The way to the import centre, for whoever may bring orders in. */
function ToImports() {
  const t = useTranslations("imports");
  const { environment } = useReader();
  if (!useMay("order.import")) return null;
  return <LinkButton href={`/${environment}/orders/imports`}>{t("title")}</LinkButton>;
}

/** The list as a file, with its filters, for whoever may take orders out. */
function ToExport({ state: { states, channel, shop, number, field } }: { state: OrdersState }) {
  const t = useTranslations("imports");
  const { environment } = useReader();
  if (!useMay("order.export")) return null;
  const filters = Object.entries({ states, channel, shop, number, field }).flatMap(([key, value]) =>
    value === null || value === "" ? [] : [[key, value]],
  );
  const items = (["csv", "xlsx"] as const).map((format) => ({
    key: format,
    label: (
      <a href={`/api/orders/${environment}/export?${new URLSearchParams([...filters, ["format", format]])}`} download>
        {t(`exportAs.${format}`)}
      </a>
    ),
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <Button>{t("export")}</Button>
    </Dropdown>
  );
}

/** The way to the orders that could be shipped as one, for whoever may merge them. */
function ToMerge() {
  const t = useTranslations("orderActs.merge");
  const { environment } = useReader();
  if (!useMay("order.regroup")) return null;
  return <LinkButton href={`/${environment}/orders/merge`}>{t("page")}</LinkButton>;
}

/** What to do where no order is: other filters, or the way in for the first one. */
function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTranslations("orders");
  const router = useRouter();
  const { environment } = useReader();
  const mayConnect = useMay("connection.read");
  if (filtered) return <EmptyState icon={<SearchOutlined />} title={t("noneFoundTitle")} text={t("noneFoundText")} />;
  const action = mayConnect ? (
    <Button type="primary" onClick={() => router.push(`/${environment}/connections`)}>
      {t("emptyButton")}
    </Button>
  ) : (
    <p>{t("emptyAsk")}</p>
  );
  return <EmptyState icon={<InboxOutlined />} title={t("emptyTitle")} text={t("emptyText")} action={action} />;
}
