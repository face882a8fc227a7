"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { Drawer, type TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../server/router.ts";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";

type Item = inferRouterOutputs<AppRouter>["reports"]["repeatItems"]["items"][number];

type Props = {
  readonly period: { readonly from: string; readonly to: string };
  readonly after: string | null;
  readonly onPage: (after: string | null) => void;
  readonly onClose: () => void;
};

/** The messages that came again, and what each was answered with. */
export function RepeatItems({ period, after, onPage, onClose }: Props) {
  const t = useTranslations("trouble.effects");
  const trpc = useTRPC();
  const query = useQuery(trpc.reports.repeatItems.queryOptions({ ...period, after }));
  return (
    <Drawer open size="large" title={t("repeated")} onClose={onClose}>
      <p>{t("repeatedMeans")}</p>
      <QueryTable
        label={t("repeated")}
        columns={useColumns()}
        query={query}
        rowKey={({ id }) => id}
        page={{ after, onChange: onPage }}
        empty={<p>{t("noItems")}</p>}
      />
    </Drawer>
  );
}

function useColumns(): readonly TableColumnType<Item>[] {
  const t = useTranslations("trouble.effects.repeat");
  const { environment } = useReader();
  return [
    { key: "shop", title: t("shop"), render: (_, { shopName }) => shopName },
    { key: "by", title: t("by"), render: (_, { connectionName }) => connectionName },
    {
      key: "order",
      title: t("order"),
      render: (_, { orderId, orderNo }) =>
        orderNo !== null && (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    { key: "first", title: t("first"), render: (_, { firstId }) => <code>{firstId}</code> },
    { key: "at", title: t("at"), render: (_, { at }) => <Ago at={at} /> },
  ];
}
