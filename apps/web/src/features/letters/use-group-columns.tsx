"use client";

import { inLanguage } from "@orderloom/schema/language";
import type { TableColumnType } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { Ago } from "../../ui/ago.tsx";
import type { GroupRow } from "./letter-row.ts";
import styles from "./letters.module.css";
import { Trend } from "./trend.tsx";
import { useCauseText } from "./use-cause-text.ts";

/** Why, where, how many, since when, and whether it goes on. */
export function useGroupColumns(onOpen: (cause: string) => void): readonly TableColumnType<GroupRow>[] {
  const t = useTranslations("trouble.letters.columns");
  const { environment, language } = useReader();
  const causeText = useCauseText();
  return [
    {
      key: "why",
      title: t("why"),
      render: (_, group) => (
        <button type="button" className={styles.why} onClick={() => onOpen(group.cause)}>
          {causeText(group)}
        </button>
      ),
    },
    {
      key: "where",
      title: t("where"),
      render: (_, { flowName, node }) => [flowName, node && inLanguage(node, language)].filter(Boolean).join(" · "),
    },
    {
      key: "count",
      title: t("count"),
      align: "right",
      render: (_, { count }) => <strong className="ol-figures">{count.toLocaleString("en")}</strong>,
    },
    { key: "trend", title: t("trend"), render: (_, { trend }) => <Trend hours={trend} /> },
    { key: "first", title: t("first"), render: (_, { firstAt }) => <Ago at={firstAt} /> },
    { key: "last", title: t("last"), render: (_, { lastAt }) => <Ago at={lastAt} /> },
    {
      key: "sample",
      title: t("sample"),
      render: (_, { lastOrderId, lastOrderNo }) =>
        lastOrderId && (
          <Link href={`/${environment}/orders/${lastOrderId}`} className="ol-figures" prefetch={false}>
            {lastOrderNo}
          </Link>
        ),
    },
  ];
}
