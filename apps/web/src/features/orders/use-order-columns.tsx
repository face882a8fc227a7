"use client";

import { inLanguage } from "@orderloom/schema/language";
import { CHANNEL_LABELS } from "@orderloom/schema/order/order-labels";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Amount } from "../../lib/amount.tsx";
import { CustomCell } from "../../lib/custom-fields/custom-cell.tsx";
import { useCustomFields } from "../../lib/custom-fields/use-custom-fields.ts";
import { OrderMarks } from "../../lib/order-marks.tsx";
import { OrderStateTag } from "../../lib/order-state-tag.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import { columnFields } from "./column-fields.ts";
import type { OrderRow } from "./order-row.ts";
import styles from "./orders.module.css";

/** More tags than these would push the rest of the line away. */
const MOST_TAGS = 3;

/** The columns of the list of orders; `chosen` are the keys of fields that administrators defined. */
export function useOrderColumns(chosen: string | null): readonly TableColumnType<OrderRow>[] {
  const t = useTranslations("orders.columns");
  const { environment, language } = useReader();
  const fields = columnFields(useCustomFields(), chosen);
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
    ...fields.map(
      (field): TableColumnType<OrderRow> => ({
        key: `custom.${field.key}`,
        title: inLanguage(field.label, language),
        align: field.type === "money" || field.type === "number" ? "right" : "left",
        render: (_, { custom, currency }) => (
          <CustomCell field={field} value={custom?.[field.key]} currency={currency} />
        ),
      }),
    ),
    { key: "placed", title: t("placed"), render: (_, { placedAt }) => <Ago at={placedAt} /> },
  ];
}
