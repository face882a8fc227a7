"use client";

import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { OrderMarks } from "../../lib/order-marks.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import type { OrderRow } from "./order-row.ts";
import styles from "./orders.module.css";

/** More tags than these would push the rest of the line away. */
const MOST_TAGS = 3;

/** The columns of the list of orders. */
export function useOrderColumns(): readonly TableColumnType<OrderRow>[] {
  const t = useTranslations("orders.columns");
  const { environment, language } = useReader();
  return [
    {
      key: "number",
      title: t("number"),
      render: (_, { id, orderNo, externalNo }) => (
        <Link href={`/${environment}/orders/${id}`} className={`ol-figures ${styles.number}`} prefetch={false}>
          {orderNo}
          <span className={styles.external}>{externalNo}</span>
        </Link>
      ),
    },
    { key: "state", title: t("state"), render: (_, { state }) => <OrderStateTag state={state} /> },
    {
      key: "payable",
      title: t("payable"),
      align: "right",
      render: (_, { payable, currency }) => <Amount minor={payable} currency={currency} />,
    },
    { key: "channel", title: t("channel"), render: (_, { channel }) => CHANNEL_LABELS[channel][language] },
    { key: "shop", title: t("shop"), render: (_, { shopName }) => <span className={styles.shop}>{shopName}</span> },
    {
      key: "quantity",
      title: t("quantity"),
      align: "right",
      render: (_, { quantity }) => <span className="ol-figures">{quantity}</span>,
    },
    {
      key: "marks",
      title: t("marks"),
      render: (_, { holds, isTest, tags }) => <OrderMarks holds={holds} isTest={isTest} tags={tags} most={MOST_TAGS} />,
    },
    { key: "placed", title: t("placed"), render: (_, { placedAt }) => <Ago at={placedAt} /> },
  ];
}
