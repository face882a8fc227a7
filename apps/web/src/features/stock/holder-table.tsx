"use client";

import { useQuery } from "@tanstack/react-query";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Ago } from "../../ui/ago.tsx";
import { QueryTable } from "../../ui/query-table/query-table.tsx";
import type { Holder } from "./stock-row.ts";

/** Who holds pieces of a SKU in a warehouse, and until when. */
export function HolderTable(place: { readonly sku: string; readonly warehouse: string }) {
  const t = useTranslations("stock.holders");
  const trpc = useTRPC();
  const query = useQuery(trpc.stock.holders.queryOptions(place, { select: (items) => ({ items }) }));
  return (
    <QueryTable
      label={t("title")}
      columns={useHolderColumns()}
      query={query}
      rowKey={({ reservationId }) => reservationId}
      empty={<p>{t("nobody")}</p>}
    />
  );
}

function useHolderColumns(): readonly TableColumnType<Holder>[] {
  const t = useTranslations("stock");
  const { environment } = useReader();
  const pieces = (key: "soft" | "allocated" | "frozen" | "outbound"): TableColumnType<Holder> => ({
    key,
    title: t(`columns.${key}`),
    align: "right",
    render: (_, holder) => <span className="ol-figures">{holder[key].toLocaleString("en")}</span>,
  });
  return [
    {
      key: "order",
      title: t("holders.order"),
      render: (_, { orderId, orderNo }) =>
        orderId === null ? (
          t("holders.noOrder")
        ) : (
          <Link href={`/${environment}/orders/${orderId}`} className="ol-figures" prefetch={false}>
            {orderNo}
          </Link>
        ),
    },
    pieces("soft"),
    pieces("allocated"),
    pieces("frozen"),
    pieces("outbound"),
    { key: "since", title: t("holders.since"), render: (_, { reservedAt }) => <Ago at={reservedAt} /> },
    {
      key: "until",
      title: t("holders.until"),
      render: (_, { until }) => (until === null ? t("holders.stays") : <Ago at={until} />),
    },
  ];
}
